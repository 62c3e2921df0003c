#!/usr/bin/env node
// What an older Node lacks, the program misses before any line of it runs: another Node runs it, or it says so.
if (Number.parseInt(process.versions.node, 10) >= 24) require('./load.js').start();
else import('@gouji/core/pinned-node').then(({ canRunHere }) => canRunHere());
