import { workerData } from 'node:worker_threads';
import { enterBulkMode } from '../bulk-mode.ts';
import { SharedSlots } from './shared-slots.ts';

// A thread that reads files for another one. Its start puts options of V8 back that hold for all threads.
enterBulkMode();
if (workerData instanceof SharedArrayBuffer) new SharedSlots(workerData).readAll();
