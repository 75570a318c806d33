/**
 * English words with the conventions of the reader's region: a browser that asks for `de-AT` gets `en-AT`, so that
 * dates and digits look as they do at home while the sentences around them stay one language.
 */
export function readerLocale(acceptLanguage: string | null): string {
  const first = acceptLanguage?.split(",", 1)[0]?.split(";", 1)[0]?.trim().slice(0, 35);
  if (!first || first === "*") return "en-GB";
  try {
    const asked = new Intl.Locale(first).maximize();
    return asked.region ? new Intl.Locale("en", { region: asked.region }).baseName : "en-GB";
  } catch (error) {
    if (error instanceof RangeError) return "en-GB";
    throw error;
  }
}
