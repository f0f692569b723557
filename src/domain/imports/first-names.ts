/** First names frequent in France over three generations, folded: they tell which word of a whole name is the first name. */
export const firstNames: ReadonlySet<string> = new Set(
  `adam adele adeline adrien agathe agnes aicha alain alan albert alex alexandra alexandre alexis alice aline alix
  amandine amelie amine amir amina anais andre andrea anne annick annie anthony antoine antonin arnaud arthur astrid
  audrey aurelie aurelien axel aymeric baptiste barbara bastien beatrice benedicte benjamin benoit bernadette bernard
  bertrand brice brigitte bruno camille carine carole caroline catherine cecile cedric celia celine chantal charles
  charlotte chloe christelle christian christiane christine christophe claire clara claude claudia claudine clemence
  clement coralie corentin corinne cyril cyrille damien daniel daniele danielle david deborah delphine denis denise
  didier dimitri dominique dorian dorothee edith edouard elena eliane elisa elisabeth elise elodie eloise emeline
  emile emilie emma emmanuel emmanuelle enzo eric erika ernest estelle esther ethan etienne eva eve evelyne fabien
  fabienne fabrice fanny farid fatiha fatima fatou felix fernand flora florence florent florian franck francis
  francois francoise frederic frederique gabriel gabrielle gael gaelle gaetan genevieve geoffrey georges gerald
  geraldine gerard germain ghislaine gilbert gilles gregoire gregory guillaume guy gwenaelle habib hakim hamid hassan
  helene henri herve hugo huguette ibrahim ilyes ines ingrid irene isabelle jacqueline jacques jade james jean jeanne
  jeannine jennifer jeremie jeremy jerome jessica joel joelle johanna john jonathan jordan jose joseph josette
  josiane julia julie julien juliette justine justin kamel karim karima karine katia kevin khadija khaled laetitia
  lara laura laure laurence laurent laurie lea leila lena leo leon leonie lila liliane lina lionel lisa lise loic
  lola lorenzo louis louise luc lucas lucie lucien ludivine ludovic lydia lydie maelle magali malika manon manuel
  marc marcel marcelle margaux margot marguerite maria marianne marie marielle marina marine marion marius marjorie
  marlene martial martine maryline maryse mathias mathieu mathilde mathis matteo matthieu maud maurice max maxence
  maxime maximilien mehdi melanie melissa mia michael michel michele micheline mickael milan mireille mohamed mohammed
  monique morgan morgane mounir mourad muriel mustapha myriam nadege nadia nadine nathalie nathan nelly nicolas
  nicole nina noah noe noel noemie nora norbert oceane odette odile olga olivier olivia omar oscar pascal pascale
  patrice patricia patrick paul paula paulette pauline peggy perrine philippe pierre pierrick quentin rachel rachid
  rachida raphael raphaelle raymond raymonde regine regis remi remy renaud rene renee richard robert robin rodolphe
  roger roland romain romane rosa rose roxane sabine sabrina salim salome samia samir samira samuel sandra sandrine
  sara sarah sebastien serge severine sebastian simon simone sofia solange solene sonia sophie stephane stephanie
  steven suzanne sylvain sylvaine sylvie tatiana teddy theo theodore therese thibault thibaut thierry thomas tiphaine
  tom tristan valentin valentine valerie vanessa veronique victor victoria vincent violette virginie viviane wilfried
  william xavier yacine yamina yann yannick yasmine yoann yohan youssef yvan yves yvette yvonne zoe`.split(/\s+/u),
);
