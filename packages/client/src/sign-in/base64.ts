/** Encodes the UTF-8 bytes of a text as Base64. `btoa` alone rejects other characters than Latin-1. */
export function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
