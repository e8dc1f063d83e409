// The key to a draft that nobody has written yet. The form is the same for everybody and kept by the server, so the
// browser draws the key: 256 bits, as the server would. Without scripts the first saving draws it.
const KEY_BYTES = 32;

for (const field of document.querySelectorAll<HTMLInputElement>('form[data-autosave] input[name="begin"]')) field.value ||= drawn();

function drawn(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
