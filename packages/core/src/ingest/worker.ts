import { serve } from './serve.ts';

// The program of a worker process.
serve();
