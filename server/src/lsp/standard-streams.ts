import { writeSync } from 'node:fs';
import {
  ErrorCodes,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { FrameGuard } from './frame-guard.ts';
import type { LifecycleGate } from './lifecycle-gate.ts';
import { passWholeMessages } from './pass-whole-messages.ts';

/**
 * Standard input and output as a pair of streams for messages. A message that is no JSON is answered as the protocol
 * demands. The process ends when the client hangs up, and when the frames of messages are broken, for it could
 * otherwise wait for ever.
 */
export function openStandardStreams(gate: LifecycleGate): { reader: MessageReader; writer: MessageWriter } {
  const exit = () => process.exit(gate.isShutDown ? 0 : 1);
  const guard = new FrameGuard();
  // Ahead of the reader, which would wait for ever for some of what the guard refuses.
  process.stdin.on('data', (chunk: Buffer) => {
    if (guard.takes(chunk)) return;
    complainLast('This is no message of the protocol');
    exit();
  });
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(passWholeMessages(process.stdout));
  reader.onError(({ message }) => {
    writer.write(complain(message)).catch(exit);
  });
  process.stdin.on('end', exit);
  process.stdin.on('close', exit);
  return { reader, writer };
}

function complain(message: string) {
  return { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message } };
}

/** Answers at once, for nothing comes after it. */
function complainLast(message: string): void {
  const body = JSON.stringify(complain(message));
  try {
    writeSync(process.stdout.fd, `Content-Length: ${body.length}\r\n\r\n${body}`);
  } catch {
    // Nobody reads any more.
  }
}
