"use client";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components/Menu";
import { buttonLook } from "#components/ui/button-look.ts";

type MenuProps = {
  label: ReactNode;
  /** Read aloud instead of the label. */
  description?: string;
  items: { id: string; label: string; onAction: () => void }[];
};

export function Menu({ label, description, items }: MenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={description} className={buttonLook("quiet")}>
        {label}
      </Button>
      <Popover
        placement="bottom end"
        className="min-w-[10rem] rounded-control border border-line bg-raised py-1 shadow-panel"
      >
        <AriaMenu className="outline-none" items={items}>
          {(item) => (
            <MenuItem
              id={item.id}
              onAction={item.onAction}
              className="cursor-pointer px-3 py-2 text-body outline-none data-focused:bg-wash"
            >
              {item.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
