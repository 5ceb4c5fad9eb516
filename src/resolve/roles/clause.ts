import type { Role } from "../../records/role.js";
import { ageAt } from "./ages.js";
import { rolesIn } from "./build.js";
import { doing, employer, place, school } from "./deeds.js";
import { role } from "./modifiers.js";
import { ofPerson, phrasesAt, wordsBefore } from "./phrase.js";
import type { Tokens } from "./tokens.js";
import { isPraise } from "./vocabulary.js";

const ADVERB =
  /^(?:himself|herself|also|now|currently|still|already|recently|later|long|first|once|previously|formerly|today)$/;
const OVER = /^(?:once|previously|formerly)$/;
const BE = /^(?:is|was|became|becomes|remains|remained)$/;
const PUT = /^(?:elected|re-elected|reelected|named|appointed|made|crowned)$/;
const WORK = /^(?:works|worked|serves|served|acts|acted|serving|working|acting)$/;

/**
 * What a verb after the person, or after "who", says they are: "is a lawyer", "was elected mayor of Lund", "heads the union".
 * @param relative after "who", where more verbs tell what somebody is
 */
export function clauseAt(t: Tokens, index: number, relative: boolean): Role[] {
  let at = index;
  let over = false;
  const adverbs = (): void => {
    for (; ADVERB.test(t.at(at).lower); at++) over ||= OVER.test(t.at(at).lower);
  };
  adverbs();
  const [verb, next] = [t.at(at).lower, t.at(at + 1).lower];
  if (/^(?:has|had)$/.test(verb) && next === "been") at += 2;
  else if (verb === "used" && next === "to" && t.at(at + 2).lower === "be") {
    over = true;
    at += 3;
  } else if (BE.test(verb)) at++;
  else if (verb === "turned" && relative)
    return /^\d{1,2}$/.test(next) ? [role("age", t.at(at + 1).start, t.at(at + 1).end, next)] : [];
  else if (WORK.test(verb) && next === "as") at += 2;
  else if (/^(?:works|worked)$/.test(verb) && /^(?:for|at|with)$/.test(next)) return employer(t, at + 1);
  else if (/^(?:studies|teaches|taught|lectures|practices|researches|trains)$/.test(verb))
    return relative ? school(t, at + 1) : [];
  else if (/^(?:lives|lived|resides)$/.test(verb) && /^(?:in|near)$/.test(next)) return place(t, at + 2, "place");
  else return relative ? doing(t, /^(?:has|had)$/.test(verb) ? at + 1 : at, over) : [];
  adverbs();
  if (t.at(at).lower === "born" && t.at(at + 1).lower === "in") return place(t, at + 2, "origin");
  if (/^(?:based|from)$/.test(t.at(at).lower)) return place(t, at + (t.at(at).lower === "from" ? 1 : 2), "place");
  if (PUT.test(t.at(at).lower)) at += t.at(at + 1).lower === "as" ? 2 : 1;
  const age = BE.test(verb) ? ageAt(t, at) : undefined;
  if (age) return age.roles;
  return phrasesAt(t, at)
    .filter(
      (phrase) =>
        !phrase.plural &&
        !isPraise(wordsBefore(t, phrase)) &&
        ofPerson(t, phrase, phrase.determiner || phrase.of ? "person" : "listed"),
    )
    .filter(
      (phrase) =>
        phrase.determiner ||
        phrase.of ||
        /^(?:[,.;]|of|and|for|from|in|at|under|during|when|before|after|until|since|)$/.test(t.at(phrase.to).lower),
    )
    .flatMap((phrase) => rolesIn(t, phrase, over));
}
