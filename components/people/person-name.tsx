import { OutsideLink } from "#components/ui/outside-link.tsx";
import { mixesScripts, revealInvisible } from "#lib/display/handle-notes.ts";
import { profileAddress } from "#lib/display/profile-address.ts";

type PersonNameProps = { platform: string; handle: string | null; platformId: string | null };

/** A person's name, kept from reordering or hiding what stands beside it (threats C6). */
export function PersonName({ platform, handle, platformId }: PersonNameProps) {
  const revealed = handle === null ? null : revealInvisible(handle);
  return (
    <>
      <bdi title={revealed ?? undefined} className="font-medium break-words">
        <OutsideLink href={profileAddress(platform, handle, platformId)}>
          {handle === null ? `account ${platformId ?? "without a name"}` : `@${handle}`}
        </OutsideLink>
      </bdi>
      {revealed ? <span className="ml-2 text-fine text-mark">holds characters that cannot be seen</span> : null}
      {handle && mixesScripts(handle) ? <span className="ml-2 text-fine text-mark">mixes alphabets</span> : null}
    </>
  );
}
