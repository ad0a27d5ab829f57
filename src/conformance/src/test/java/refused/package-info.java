/** Applications that must not start, each below an app root named after its mistake. Nothing in here ever runs. */
package refused;
