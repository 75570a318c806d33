import { Brand } from "#components/ui/brand.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { ExampleFigures } from "#components/welcome/example-figures.tsx";

const steps = [
  [
    "Bring what you have",
    "Drop the export your platform gives you: Instagram, X, Mastodon, Bluesky, or a table of your own. No password of yours, no app to connect.",
  ],
  [
    "See who, not how many",
    "Who follows, who came and who left, and who ever said a word, each with where it is known from.",
  ],
  [
    "Share the proof",
    "A read-only link with the numbers and the lists they rest on. People are counted on it, never named.",
  ],
] as const;

/** What Rapport is, in one screen. */
export function Welcome({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <>
      <header className="frame flex h-16 items-center justify-between">
        <Brand />
        {isSignedIn ? (
          <ButtonLink href="/profiles">Your profiles</ButtonLink>
        ) : (
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
        )}
      </header>
      <main className="frame pb-24">
        <div className="items-center lg:grid lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-16">
          <div>
            <PageHeading says="“Follow me and I’ll follow you back” makes the count grow and nothing else. Rapport lays the count beside the people who talk to you, over time, and says what the numbers say, also when they say: too little to tell.">
              Which <span className="text-nominal">followers</span> are a relationship, and which are only a number?
            </PageHeading>
            {isSignedIn ? (
              <ButtonLink href="/profiles" tone="main">
                Go to your profiles
              </ButtonLink>
            ) : (
              <ButtonLink href="/sign-in" tone="main">
                Sign in to start
              </ButtonLink>
            )}
          </div>
          <ExampleFigures />
        </div>
        <div className="grid gap-x-10 border-t border-line max-lg:mt-10 lg:mt-14 lg:grid-cols-3">
          {steps.map(([title, text]) => (
            <Section key={title} title={title}>
              <p className="-mt-3 max-w-prose text-soft">{text}</p>
            </Section>
          ))}
        </div>
      </main>
    </>
  );
}
