/**
 * The address with a path that can be decoded: where its percent signs stand for no text, they are taken for percent
 * signs. The framework answers such a path with an error of its own; this way it is a page that is not there.
 */
export function decodableAddress(address: string): string {
  const [path = "/"] = address.split("?", 1);
  try {
    decodeURIComponent(path);
    return address;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return path.replaceAll("%", "%25") + address.slice(path.length);
  }
}
