/** What went wrong, inside the dialog where it went wrong. */
export function Trouble({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <p className="trouble" role="alert">
      {text}
    </p>
  );
}
