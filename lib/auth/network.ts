import { isIPv6 } from "node:net";

/**
 * Whose attempts are counted together: an IPv4 address or an IPv6 /64, which is what one household gets. The header is
 * written by the web server from the socket, or by as many proxies as are trusted; a client's own does not arrive here.
 */
export function networkOf(forwardedFor: string | null | undefined): string {
  const address = (forwardedFor ?? "").split(",")[0]?.trim() ?? "";
  if (address.length > 64) return "unknown";
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (!isIPv6(plain)) return plain === "" ? "unknown" : plain;
  const [head = "", tail] = plain.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill("0"), ...back];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
