/** Tells the customer where the question is. It says nothing of the file: the comment also goes out as an e-mail. */
const comments = {
  en: 'May we pass on something from this request? Please open this request in the help center: there you see what, to whom and why, and you decide. Nothing is passed on until you approve it.',
  de: 'Dürfen wir etwas aus dieser Anfrage weitergeben? Bitte öffnen Sie die Anfrage im Hilfe-Center: Dort sehen Sie, was, an wen und warum, und Sie entscheiden. Ohne Ihre Zustimmung wird nichts weitergegeben.',
  fr: 'Pouvons-nous transmettre un élément de cette demande ? Ouvrez la demande dans le centre d’aide : vous y verrez quoi, à qui et pourquoi, et vous décidez. Rien n’est transmis sans votre accord.',
} as const;

/** In the language the customer read the terms in; English where that is not known. */
export function questionComment(locale: string | undefined): string {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === 'de' || language === 'fr' ? comments[language] : comments.en;
}

/** Whether somebody was asked with these words, in whichever language: the customer's may have become known since. */
export const isQuestionComment = (words: string): boolean => Object.values(comments).some((one) => one === words);
