/** Longest address that SMTP carries (RFC 5321, 4.5.3.1.3). */
const emailMax = 254;
// After normalisation: one @, and neither quotes, commas, blanks nor anything outside printable ASCII in front of it.
const localPart = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const domain = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/**
 * The one form of an address that is looked up, stored and written to; null when it is none. Compatibility forms are
 * resolved before anything is checked, so that a look-alike of @ cannot split differently later (threats A4).
 */
export function canonicalEmail(raw: string): string | null {
  if (raw.length > emailMax * 2) return null;
  const email = raw.normalize("NFKC").trim().toLowerCase();
  if (email.length > emailMax) return null;
  const parts = email.split("@");
  const [local, host] = parts;
  if (parts.length !== 2 || local === undefined || host === undefined) return null;
  return localPart.test(local) && domain.test(host) ? email : null;
}
