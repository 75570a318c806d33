"use client";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { buttonLook } from "#components/ui/button-look.ts";
import type { MenuItems } from "#components/ui/menu-panel.tsx";

type MenuProps = {
  label: ReactNode;
  /** Read aloud instead of the label. */
  description: string;
  items: MenuItems;
};

// On every page, and seldom opened: what it takes to show it comes when somebody reaches for it.
const loadPanel = () => import("#components/ui/menu-panel.tsx");
const MenuPanel = lazy(async () => ({ default: (await loadPanel()).MenuPanel }));

export function Menu({ label, description, items }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<"first" | "menu" | null>(null);
  return (
    <>
      <Button
        ref={trigger}
        aria-label={description}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        onHoverStart={loadPanel}
        onFocus={loadPanel}
        onPress={({ pointerType }) => setOpened(pointerType === "mouse" ? "menu" : "first")}
        onKeyDown={({ key }) => {
          if (key === "ArrowDown") setOpened("first");
        }}
        className={buttonLook("quiet")}
      >
        {label}
      </Button>
      {opened ? (
        <Suspense>
          <MenuPanel label={description} items={items} trigger={trigger} focus={opened} close={() => setOpened(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
