// Bytes as text of seven bits a letter, a seventh larger than they are; base64 would make it a third. What HTML would change
// stands 256 higher: as two bytes, and with the same seven lowest bits.
const CHANGED = ["\0", "\r", "<"];

/** As text. Seven bytes become eight letters. */
export function toText(bytes) {
  const letters = [];
  let held = 0, count = 0;
  const put = (bits) => letters.push(String.fromCharCode(CHANGED.includes(String.fromCharCode(bits)) ? bits + 256 : bits));
  for (const byte of bytes) {
    held = held << 8 | byte;
    for (count += 8; count >= 7; held &= (1 << count) - 1) put(held >> (count -= 7));
  }
  if (count) put(held << (7 - count));
  return letters.join("");
}

/** As bytes again. */
export function toBytes(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 7) / 8));
  let held = 0, count = 0, at = 0;
  for (let nth = 0; nth < text.length; nth++) {
    held = held << 7 | text.charCodeAt(nth) & 127;
    count += 7;
    if (count >= 8) {
      bytes[at++] = held >> (count -= 8);
      held &= (1 << count) - 1;
    }
  }
  return bytes;
}
