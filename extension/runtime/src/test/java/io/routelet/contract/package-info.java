/**
 * What a client sees on the wire: each class deploys one WAR, the same on every container, and speaks HTTP to it. The
 * library is only inside the WAR. The routes are in packages {@code contract.*}, one tree for each class here.
 */
package io.routelet.contract;
