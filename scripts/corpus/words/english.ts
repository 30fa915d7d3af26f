const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** The words of the English sentences, and Latin names for all scripts. */
export const english = {
  nouns: list(`harbour lake ferry library market bridge school council village forest river valley factory station court
    minister farmer teacher doctor captain lawyer reporter painter driver budget treaty price tax wage bank export vote
    election law festival orchestra museum theatre archive letter map diary storm flood drought vaccine virus battery
    network island coast border capital mountain railway tunnel airport harvest orchard rice fish boat lantern clock
    report survey study plan contract deal rule standard loan debt market investor company union party leader citizen`),
  adjectives:
    list(`old new quiet local public private distant careful sudden broad narrow early late modern ancient small
    large foreign national rural coastal northern southern eastern western steady fragile costly cheap open closed rapid`),
  verbs: list(`approved delayed opened closed repaired measured described ignored followed changed protected questioned
    replaced carried sold bought gathered compared watched left reached crossed joined raised lowered studied kept found
    supported refused explained expected counted planned reviewed welcomed`),
  adverbs: list(`again slowly quietly recently almost never often soon twice already together openly largely`),
  joins: list(`and but while because although after before until`),
  openings: list(`Meanwhile However Still Yet Later Earlier Elsewhere Nearby Officially`),
  first: list(
    `Ana Ben Clara David Elsa Felix Greta Hugo Ida Jonas Kira Leo Mina Nils Olga Paul Rosa Sven Tilda Viktor`,
  ),
  last: list(
    `Probe Marsh Lind Hafen Berg Stone Fields Weaver Miller Brook Hill Winter Frost Reed Vale Harper Cole Dale`,
  ),
  agencies: list(`AFP AP EPA REUTERS Getty`),
}
