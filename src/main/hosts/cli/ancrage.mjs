// Starts the command line. Plain JavaScript in old syntax, so that an old Node can say that it is too old.
const needed = 24;

if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `Ancrage demande Node ${needed} ou plus récent (ici ${process.versions.node}). Lancez-le par « npm run ancrage -- … ». / ` +
      `Ancrage needs Node ${needed} or newer (this is ${process.versions.node}). Start it with “npm run ancrage -- …”.`,
  );
  process.exitCode = 1;
} else {
  // Types are stripped once, not at each start; threads and other processes learn of it by the environment.
  const { enableCompileCache } = await import('node:module');
  const { directory } = enableCompileCache();
  if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
  // Node strips types in WebAssembly, whose tier-up may crash a process of many threads (docs/decisions/0022).
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--wasm-wrapper-tiering-budget=2147483647');
  // A reader that closes early (« | head ») is no failure.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { runCli } = await import('./run-cli.ts');
  process.exitCode = await runCli(process.argv.slice(2));
}
