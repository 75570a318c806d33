/** Of no platform, and with names that say what they are: a sample is never taken for somebody's account. */
export const samplePlatform = "other";
const sampleHandles: ReadonlySet<string> = new Set(["sample.ceramics", "sample.radio"]);

export function isSample(profile: { platform: string; handle: string }): boolean {
  return profile.platform === samplePlatform && sampleHandles.has(profile.handle);
}
