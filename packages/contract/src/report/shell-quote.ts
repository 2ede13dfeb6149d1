/** Quotes text for a POSIX shell, without any expansion. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Writes a `printf` command that prints these bytes. All that is not printable ASCII becomes an octal escape. */
export function printfCommand(bytes: Uint8Array): string {
  const format = Array.from(bytes, (byte, index) => {
    const character = String.fromCharCode(byte);
    // A leading hyphen would start an option.
    if (character === "-" && index === 0) return octal(byte);
    if (character === "%") return "%%";
    if (character === "\\") return "\\\\";
    return /[ -~]/.test(character) ? character : octal(byte);
  });
  return `printf ${shellQuote(format.join(""))}`;
}

function octal(byte: number): string {
  return `\\${byte.toString(8).padStart(3, "0")}`;
}
