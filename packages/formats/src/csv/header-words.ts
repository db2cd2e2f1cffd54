import type { Field } from '../mapped.ts'

/** Headers people use for each field, best first; without capitals, spaces and marks. */
export const words: Record<Exclude<Field, 'survey' | 'touchpoint'>, readonly string[]> = {
  order: [
    ...['ordernummer', 'ordernumber', 'orderid', 'orderno', 'ordernr', 'bestelnummer', 'bestelid', 'bestellingid'],
    ...['invoiceno', 'invoicenumber', 'invoiceid', 'factuurnummer', 'factuurnr', 'order', 'bestelling'],
  ],
  status: ['status', 'orderstatus', 'bestelstatus', 'financialstatus', 'betaalstatus'],
  quantity: ['quantity', 'aantal', 'qty', 'stuks'],
  refund: [
    ...['refund', 'refundamount', 'refundedamount', 'amountrefunded', 'totalrefunded', 'refundtotal'],
    ...['terugbetaald', 'terugbetaaldbedrag', 'bedragterugbetaald'],
  ],
  refundedAt: [
    ...['refundedat', 'refunddate', 'refundedon', 'daterefunded', 'cancelledat', 'canceledat', 'cancelleddate'],
    ...['cancellationdate', 'cancelledon', 'terugbetaaldop', 'terugbetaaldatum', 'geannuleerdop', 'annuleringsdatum'],
  ],
  paidAt: ['paidat', 'paiddate', 'datepaid', 'paidon', 'paymentdate', 'betaaldop', 'betaaldatum', 'betaaldatumtijd'],
  id: ['id', 'eventid', 'gebeurtenisid', 'messageid', 'insertid', 'eventuuid', 'uuid'],
  person: [
    ...['person', 'persoon', 'personid', 'persoonid', 'userid', 'user', 'gebruiker', 'gebruikerid', 'klantnummer'],
    ...['klantid', 'klantnr', 'klant', 'customerid', 'customernumber', 'customer', 'caseconceptname', 'caseid', 'case'],
    ...['patientid', 'patient', 'contactid', 'contact', 'memberid', 'lidnummer', 'clientid', 'visitorid', 'bezoekerid'],
    ...[
      'bezoeker',
      'anonymousid',
      'distinctid',
      'userpseudoid',
      'respondent',
      'respondentid',
      'email',
      'emailadres',
      'emailaddress',
      'mail',
    ],
    ...['customeremail', 'billingemail', 'emailklant', 'klantemail', 'emailadresklant', 'klantemailadres'],
    ...['wie', 'who'],
  ],
  time: [
    ...['time', 'timestamp', 'timetimestamp', 'tijdstip', 'eventtime', 'eventtimestamp', 'datetime', 'datumtijd'],
    ...['occurredat', 'createdat', 'completetimestamp', 'aangemaaktop', 'wanneer', 'date', 'datum', 'eventdate'],
    ...['invoicedate', 'orderdate', 'orderdatum', 'besteldatum', 'purchasedate', 'recordeddate', 'responsedate'],
    ...['invuldatum', 'antwoorddatum', 'when', 'day', 'dag', 'tijd'],
  ],
  name: [
    ...['name', 'event', 'eventname', 'gebeurtenis', 'conceptname', 'activity', 'activiteit', 'activityname'],
    ...['handeling', 'handling', 'action', 'actie', 'eventtype', 'step', 'stap', 'wat', 'what', 'naam'],
  ],
  account: ['account', 'accountid', 'companyid', 'company', 'bedrijf', 'organisatie', 'organisation', 'organization'],
  source: ['source', 'bron', 'herkomst', 'system', 'systeem'],
  channel: ['channel', 'kanaal', 'channelgrouping', 'medium'],
  value: [
    ...['value', 'waarde', 'bedrag', 'amount', 'revenue', 'omzet', 'total', 'totaal', 'totaalbedrag', 'orderbedrag'],
    ...['totaalinclbtw', 'totaalinclusiefbtw', 'bedraginclbtw', 'bedraginclusiefbtw', 'totalinclvat', 'totalincltax'],
    ...['orderwaarde', 'ordervalue', 'ordertotal', 'ordertotaal', 'grandtotal', 'price', 'prijs'],
  ],
  currency: ['currency', 'valuta', 'munt', 'ordercurrency', 'currencycode', 'muntcode', 'valutacode'],
  score: ['score', 'nps', 'npsscore', 'csat', 'csatscore', 'ces', 'cesscore', 'rating', 'cijfer'],
  scale: ['scale', 'schaal', 'scoretype'],
  text: [
    ...['text', 'tekst', 'opmerking', 'opmerkingen', 'comment', 'comments', 'toelichting', 'feedback', 'verbatim'],
    ...['reactie', 'antwoord'],
  ],
  day: ['day', 'dag', 'date', 'datum'],
  campaign: ['campaign', 'campagne', 'campaignname', 'campagnenaam', 'naamcampagne', 'naamvancampagne'],
  impressions: ['impressions', 'impressies', 'vertoningen', 'impr', 'vert', 'verton', 'weergaven'],
  clicks: ['clicks', 'klikken', 'kliks', 'linkclicks', 'linkklikken', 'linkkliks', 'klikkenoplink', 'klikkenoplinks'],
  until: ['until', 'totenmet', 'enddate', 'einddatum'],
  platform: ['platform', 'adplatform', 'advertentieplatform'],
  reach: ['reach', 'bereik'],
  engagements: ['engagements', 'engagement', 'interacties', 'interactions'],
  costMicros: ['costmicros'],
  cost: ['cost', 'costs', 'kosten', 'spend', 'amountspent', 'uitgaven', 'besteedbedrag'].flatMap((word) =>
    ['', 'eur', 'usd', 'gbp'].map((code) => word + code),
  ),
}
