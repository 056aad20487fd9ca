import {
  ErrorCodes,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { LifecycleGate } from './lifecycle-gate.ts';

/** Errors after which nobody knows where the next message starts. */
const LOST_TRACK = /Content-Length|Message header/;

/**
 * Standard input and output as a pair of streams for messages. A message that is no JSON is answered as the protocol
 * demands. The process ends when the client hangs up, and when the frames of messages are broken, for it could
 * otherwise wait for ever.
 */
export function openStandardStreams(gate: LifecycleGate): { reader: MessageReader; writer: MessageWriter } {
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  const exit = () => process.exit(gate.isShutDown ? 0 : 1);
  reader.onError(({ message }) => {
    const answer = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message } };
    const written = writer.write(answer);
    if (LOST_TRACK.test(message)) written.then(exit, exit);
    else written.catch(exit);
  });
  process.stdin.on('end', exit);
  process.stdin.on('close', exit);
  return { reader, writer };
}
