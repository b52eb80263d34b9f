/**
 * Plays the engine, its store and the program's actions against model servers, other clients, bad luck and crashes, in
 * virtual time: one seed is one schedule. Where each invariant of {@code sync.md} 2.14 is judged:
 * <table>
 * <caption>Invariants</caption>
 * <tr><th>Invariant</th><th>Judged by</th></tr>
 * <tr><td>I1 conservation</td><td>{@code IntentWatch}, with {@code Truth} for what "confirmed" claims</td></tr>
 * <tr><td>I2 at most once</td><td>{@code IntentWatch}; that a second effect is told of: {@code Finale}</td></tr>
 * <tr><td>I3 no invention</td><td>{@code Oracle}: no write without its intent in flight; that the mark keeps the
 *     digest of what is sent: {@code EvidenceTest}</td></tr>
 * <tr><td>I4 order</td><td>{@code IntentWatch}</td></tr>
 * <tr><td>I5 fold</td><td>{@code TaskWatch} by {@code Refold}, an independent reading; {@code Finale} rebuilds
 *     all</td></tr>
 * <tr><td>I6 binding</td><td>{@code TaskWatch}, {@code Truth}</td></tr>
 * <tr><td>I7 minimal write, I8 no silent overwrite</td><td>{@code WriteWatch}</td></tr>
 * <tr><td>I9 absence is not deletion, I10 shield</td><td>{@code TaskWatch}</td></tr>
 * <tr><td>I11 watermark</td><td>{@code PullWatch}</td></tr>
 * <tr><td>I12 late read</td><td>{@code TaskWatch}</td></tr>
 * <tr><td>I13 rate, F9</td><td>{@code RateWatch}: every minute, and none inside what the server forbade, across
 *     starts too; {@code Finale}: idle accounts; {@code FullReadingRateTest}: ten thousand tasks</td></tr>
 * <tr><td>I14 sign-in</td><td>{@code RateWatch}</td></tr>
 * <tr><td>I15 isolation</td><td>{@code TaskWatch}, {@code Oracle}; one schedule in eight has two accounts</td></tr>
 * <tr><td>I16 liveness, I17 quiet</td><td>{@code Finale}</td></tr>
 * <tr><td>I18 crash equality</td><td>here only as far as that every schedule, crashes or not, ends equal to the server
 *     (I16); that a killed run ends as an unkilled one needs real processes: {@code app.taskdesk.kill}</td></tr>
 * <tr><td>I19 secrecy</td><td>not here, where there is no key, log or export: {@code CanaryTest}</td></tr>
 * <tr><td>I20 bounded</td><td>{@code Computer}: no throwable, and no failure of the store that was not asked for; size
 *     and time of replies need the real transport: {@code MalformedBodiesTest}</td></tr>
 * <tr><td>I21 screen</td><td>not here, where there is no screen: {@code FxThreadGuard} in the tests of windows; that
 *     the tray shows whatever waits for a person: {@code Finale} settles everything through what the program lists
 *     alone</td></tr>
 * <tr><td>claims (ux.md, "Ten things", 8)</td><td>{@code ClaimWatch}</td></tr>
 * <tr><td>work on many tasks: paused stays, stopped goes nowhere</td><td>{@code ManyAtOnce}</td></tr>
 * <tr><td>pages that look at the server are answered, once</td><td>{@code Looks}</td></tr>
 * <tr><td>I22 read failure</td><td>not here, where files are never damaged: {@code RescueTest} and
 *     {@code StoreTroubleTest}</td></tr>
 * </table>
 */
package app.taskdesk.simulator;
