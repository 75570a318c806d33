import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { OutsideLink } from "#components/ui/outside-link.tsx";
import { mixesScripts, revealInvisible } from "#lib/display/handle-notes.ts";
import { profileAddress } from "#lib/display/profile-address.ts";

type PersonNameProps = {
  platform: string;
  handle: string | null;
  platformId: string | null;
  /** Their page here; without it the name leads to the platform. */
  href?: Route;
};

/** A person's name, kept from reordering or hiding what stands beside it (threats C6). */
export function PersonName({ platform, handle, platformId, href }: PersonNameProps) {
  const revealed = handle === null ? null : revealInvisible(handle);
  const name = handle === null ? `account ${platformId ?? "without a name"}` : `@${handle}`;
  const leads = (to: Route): ReactNode => (
    <Link href={to} className="link-quiet">
      {name}
    </Link>
  );
  return (
    <>
      <bdi title={revealed ?? undefined} className="font-medium break-words">
        {href ? leads(href) : <OutsideLink href={profileAddress(platform, handle, platformId)}>{name}</OutsideLink>}
      </bdi>
      {revealed ? <span className="ml-2 text-fine text-mark">holds characters that cannot be seen</span> : null}
      {handle && mixesScripts(handle) ? <span className="ml-2 text-fine text-mark">mixes alphabets</span> : null}
    </>
  );
}
