import { canRunHere } from '@gouji/core/pinned-node';

if (canRunHere()) {
  // Only now, because an older Node cannot load it.
  const { start } = await import('./start.ts');
  await start();
}
