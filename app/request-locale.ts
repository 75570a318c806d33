import { headers } from "next/headers";
import { readerLocale } from "#lib/display/reader-locale.ts";

/** Locale for the numbers and dates of this request. */
export async function requestLocale(): Promise<string> {
  return readerLocale((await headers()).get("accept-language"));
}
