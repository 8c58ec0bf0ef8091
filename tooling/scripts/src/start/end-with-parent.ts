/**
 * Loaded into each service before its own code. When the supervisor is killed it can't tell its services to
 * end; the channel to it closes, though, and they end as if it had.
 */
process.once("disconnect", () => {
  setTimeout(() => process.exit(1), 15_000).unref();
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();
