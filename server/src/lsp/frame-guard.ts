/** Longer headers are none: somebody sends something else than messages. */
const MOST_HEADER_BYTES = 8192;
/** No message is as long as this, and no text could hold it. */
const MOST_BODY_BYTES = 2 ** 29;

const HEADER_END = Buffer.from('\r\n\r\n');

/** Follows the frames of messages in a stream, to notice those at which the protocol's library would wait or turn for ever. */
export class FrameGuard {
  #header: Buffer = Buffer.alloc(0);
  /** How much of the current message is still to come. */
  #bodyLeft = 0;

  /** Takes the next bytes; says whether they can be frames of messages, and knows no way back once they cannot. */
  takes(chunk: Buffer): boolean {
    let rest = chunk;
    for (;;) {
      const skipped = Math.min(this.#bodyLeft, rest.length);
      this.#bodyLeft -= skipped;
      rest = rest.subarray(skipped);
      if (rest.length === 0) return true;
      this.#header = Buffer.concat([this.#header, rest]);
      const end = this.#header.indexOf(HEADER_END);
      if (end < 0) return this.#header.length <= MOST_HEADER_BYTES;
      const length = readLength(this.#header.toString('latin1', 0, end));
      if (length === undefined) return false;
      rest = this.#header.subarray(end + HEADER_END.length);
      this.#header = Buffer.alloc(0);
      this.#bodyLeft = length;
    }
  }
}

/** The length that a header tells; undefined when it tells none that can be. */
function readLength(header: string): number | undefined {
  const [, digits] = /^Content-Length: *(\d+) *$/im.exec(header) ?? [];
  const length = digits === undefined ? Number.NaN : Number(digits);
  return length <= MOST_BODY_BYTES ? length : undefined;
}
