const readable = /\.(json|csv|zip|js|html?|tsv|txt)$/i;
const privateMessages = /(^|\/)messages\/|(^|\/)direct-message[^/]*$/i;

/**
 * Of a whole folder only what an import may read leaves the machine: no pictures, no messages. Files that were
 * chosen one by one are all sent.
 */
export function chooseFiles<T extends { path: string }>(files: T[]): { chosen: T[]; left: number } {
  const isNeeded = ({ path }: T) => !path.includes("/") || (readable.test(path) && !privateMessages.test(path));
  const chosen = files.filter(isNeeded);
  return { chosen, left: files.length - chosen.length };
}
