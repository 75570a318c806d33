import { crc32, deflateRawSync } from "node:zlib";

/** One member of a made ZIP. What is not given is as an honest archiver writes it; the rest is for lies. */
export type ZipPart = {
  name: string;
  data?: string | Uint8Array;
  stored?: boolean;
  method?: number;
  flags?: number;
  /** Mode of Unix in the upper half, as `0o120777` for a link. */
  mode?: number;
  crc?: number;
  declaredSize?: number;
  declaredPackedSize?: number;
  localName?: string;
  localSize?: number;
  offset?: number;
  descriptor?: boolean;
  zip64?: boolean;
  packed?: Uint8Array;
  extra?: Uint8Array;
};

export type ZipEnd = { count?: number; disk?: number; comment?: string };

/** Bytes of a ZIP with these members, for tests: honest by default, hostile where asked. */
export function makeZip(parts: ZipPart[], end: ZipEnd = {}): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const made = makePart(part, offset);
    body.push(made.local);
    directory.push(made.central);
    offset += made.local.length;
  }
  const central = Buffer.concat(directory);
  const comment = Buffer.from(end.comment ?? "");
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE((end.count ?? parts.length) & 0xffff, 8);
  tail.writeUInt16LE((end.count ?? parts.length) & 0xffff, 10);
  tail.writeUInt32LE(central.length, 12);
  tail.writeUInt32LE(offset, 16);
  tail.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...body, central, tail, comment]);
}

function makePart(part: ZipPart, offset: number): { local: Buffer; central: Buffer } {
  const data = Buffer.from(part.data ?? "");
  const packed = Buffer.from(part.packed ?? (part.stored ? data : deflateRawSync(data)));
  const name = Buffer.from(part.name);
  const localName = Buffer.from(part.localName ?? part.name);
  const crc = part.crc ?? crc32(data);
  const size = part.declaredSize ?? data.length;
  const packedSize = part.declaredPackedSize ?? packed.length;
  const flags = (part.flags ?? 0x800) | (part.descriptor ? 0x08 : 0);
  const method = part.method ?? (part.stored ? 0 : 8);

  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(part.descriptor ? 0 : crc, 14);
  local.writeUInt32LE(part.descriptor ? 0 : part.zip64 ? 0xffffffff : packedSize, 18);
  local.writeUInt32LE(part.descriptor ? 0 : part.zip64 ? 0xffffffff : (part.localSize ?? size), 22);
  local.writeUInt16LE(localName.length, 26);

  const zip64 = part.zip64 ? zip64Extra(size, packedSize) : Buffer.alloc(0);
  local.writeUInt16LE(zip64.length, 28);
  const descriptor = Buffer.alloc(part.descriptor ? 16 : 0);
  if (part.descriptor) {
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(crc, 4);
    descriptor.writeUInt32LE(packedSize, 8);
    descriptor.writeUInt32LE(size, 12);
  }

  const extra = Buffer.concat([zip64, Buffer.from(part.extra ?? [])]);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE((3 << 8) | 20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(method, 10);
  // 7 May 2026, 20:00
  central.writeUInt16LE(20 << 11, 12);
  central.writeUInt16LE(((2026 - 1980) << 9) | (5 << 5) | 7, 14);
  central.writeUInt32LE(crc, 16);
  central.writeUInt32LE(part.zip64 ? 0xffffffff : packedSize, 20);
  central.writeUInt32LE(part.zip64 ? 0xffffffff : size, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  central.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38);
  central.writeUInt32LE(part.offset ?? offset, 42);
  return {
    local: Buffer.concat([local, localName, zip64, packed, descriptor]),
    central: Buffer.concat([central, name, extra]),
  };
}

function zip64Extra(size: number, packedSize: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  return extra;
}
