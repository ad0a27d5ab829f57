package io.routelet.cache;

import java.util.concurrent.ConcurrentHashMap;

/** A map with a step before and after each access. */
final class StepMap<K, V> extends ConcurrentHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final transient Interleaving steps;

    StepMap(Interleaving steps) {
        this.steps = steps;
    }

    private <T> T stepped(T result) {
        steps.step();
        return result;
    }

    @Override
    public V get(Object key) {
        steps.step();
        return stepped(super.get(key));
    }

    @Override
    public V put(K key, V value) {
        steps.step();
        return stepped(super.put(key, value));
    }

    @Override
    public V remove(Object key) {
        steps.step();
        return stepped(super.remove(key));
    }

    @Override
    public V putIfAbsent(K key, V value) {
        steps.step();
        return stepped(super.putIfAbsent(key, value));
    }

    @Override
    public boolean remove(Object key, Object value) {
        steps.step();
        return stepped(super.remove(key, value));
    }

    @Override
    public boolean replace(K key, V before, V after) {
        steps.step();
        return stepped(super.replace(key, before, after));
    }

    @Override
    public boolean containsKey(Object key) {
        steps.step();
        return stepped(super.containsKey(key));
    }
}
