package app.taskdesk.bench;

import app.taskdesk.simulator.Simulator;

/** Starts the simulator by hand; {@code Simulator} tells what its arguments mean. */
public final class Simulate {

    private Simulate() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Simulator.main(arguments);
    }
}
