"use client";
import Link from "next/link";
import { type ComponentProps, useState } from "react";

/** A link whose page is prepared when somebody reaches for it: in sight are many, and each brings requests and scripts. */
export function NearLink(props: ComponentProps<typeof Link>) {
  const [isNear, setIsNear] = useState(false);
  const prepare = () => setIsNear(true);
  return (
    <Link {...props} prefetch={isNear ? null : false} onMouseEnter={prepare} onFocus={prepare} onTouchStart={prepare} />
  );
}
