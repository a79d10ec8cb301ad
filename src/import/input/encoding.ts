/** How the text of a file is written; told by its bytes where nobody says. */
export type Encoding = 'utf-8' | 'gb18030';

/** Tells from all bytes of a file how its text is written: UTF-8 where every byte fits it, GB18030 otherwise. */
export class EncodingGuess {
  private readonly strict = new TextDecoder('utf-8', { fatal: true });
  private readonly gb = new TextDecoder('gb18030', { fatal: true });
  private state: { utf8: boolean; gb18030: boolean; mark: boolean | undefined } = {
    utf8: true,
    gb18030: true,
    mark: undefined,
  };

  add(bytes: Uint8Array): void {
    this.state.mark ??= bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.state.utf8 &&= fits(() => this.strict.decode(bytes, { stream: true }));
    this.state.gb18030 &&= fits(() => this.gb.decode(bytes, { stream: true }));
  }

  result(): Encoding {
    const { mark, utf8, gb18030 } = this.state;
    if (mark || (utf8 && fits(() => this.strict.decode()))) return 'utf-8';
    return gb18030 && fits(() => this.gb.decode()) ? 'gb18030' : 'utf-8';
  }
}

function fits(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
