import "server-only";
import sharp from "sharp";
import { fail, ok, type Result } from "#lib/result.ts";

/** Of an upload, in bytes. */
export const logoBytesMax = 2 * 1024 * 1024;
/** Of its picture, unpacked: a few kilobytes can claim to be a thousand million pixels. */
export const logoPixelsMax = 16_000_000;
/** Of the side of what is kept: three times the size at which a page shows it. */
const sideMax = 512;
/** Beyond this, a palette of 256 colours is enough. */
const plainBytesMax = 100 * 1024;

export type LogoRefusal = "too-large" | "too-many-pixels" | "no-picture";

const signatures = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from([0xff, 0xd8, 0xff])];

/** A PNG drawn anew from an uploaded PNG or JPEG: of the file itself nothing is kept, no place, no name, no script. */
export async function cleanLogo(upload: Buffer): Promise<Result<Buffer, LogoRefusal>> {
  if (upload.length > logoBytesMax) return fail("too-large");
  // Other formats have other decoders, which nobody needs to be able to reach.
  if (!signatures.some((start) => upload.subarray(0, start.length).equals(start))) return fail("no-picture");
  try {
    const { width, height } = await sharp(upload, { limitInputPixels: false }).metadata();
    if (width * height > logoPixelsMax) return fail("too-many-pixels");
    const logo = await draw(upload, false);
    return ok(logo.length > plainBytesMax ? await draw(upload, true) : logo);
  } catch (error) {
    // sharp says what it cannot read by a plain Error with the decoder's words.
    if (error instanceof Error && error.constructor === Error) return fail("no-picture");
    throw error;
  }
}

function draw(upload: Buffer, palette: boolean): Promise<Buffer> {
  return sharp(upload, { limitInputPixels: logoPixelsMax, failOn: "error" })
    .timeout({ seconds: 10 })
    .autoOrient()
    .resize({ width: sideMax, height: sideMax, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .png(palette ? { palette, effort: 1 } : { compressionLevel: 9 })
    .toBuffer();
}
