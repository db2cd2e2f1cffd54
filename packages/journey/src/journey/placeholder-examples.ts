import { type Text, text } from '../language.ts'
import type { Moment } from '../moment.ts'
import type { PlaceholderLane } from './placeholder.ts'

type Examples = Record<PlaceholderLane, Text>

/** What somebody who buys for themselves may do, think, need and run into at each moment. */
export const consumerExamples: Record<Moment, Examples> = {
  need: {
    actions: text('vraagt een bekende om raad', 'asks someone they know for advice'),
    thoughts: text('‘Is dit wel iets voor mij?’', '‘Is this anything for me?’'),
    needs: text('een eerlijk eerste antwoord', 'an honest first answer'),
    pains: text('kan niet vinden voor wie het bedoeld is', 'cannot find who it is meant for'),
    opportunities: text('beantwoord de vraag waar iedereen mee begint', 'answer the question everyone starts with'),
  },
  notice: {
    actions: text('ziet iets voorbijkomen en kijkt even', 'sees something pass by and has a look'),
    thoughts: text('‘Wat is dat?’', '‘What is that?’'),
    needs: text('in één oogopslag zien wat het is', 'to see at a glance what it is'),
    pains: text('ziet reclame, maar geen antwoord', 'sees advertising, but no answer'),
    opportunities: text('laat in één beeld zien voor wie het is', 'show in one picture who it is for'),
  },
  explore: {
    actions: text('bekijkt welke mogelijkheden er zijn', 'looks at what options there are'),
    thoughts: text('‘Waar moet ik op letten?’', '‘What should I look out for?’'),
    needs: text('een helder overzicht om mee te beginnen', 'a clear overview to begin with'),
    pains: text('verdwaalt in vaktaal', 'gets lost in jargon'),
    opportunities: text(
      'leg in gewone woorden uit wat er te kiezen valt',
      'explain in plain words what there is to choose',
    ),
  },
  compare: {
    actions: text('zet twee of drie mogelijkheden naast elkaar', 'puts two or three options side by side'),
    thoughts: text('‘Wat is nu eigenlijk het verschil?’', '‘What is the difference, really?’'),
    needs: text('hulp om de keuze klein te maken', 'help to narrow the choice'),
    pains: text('vindt nergens een eerlijke vergelijking', 'finds no honest comparison anywhere'),
    opportunities: text('noem ook voor wie het niet geschikt is', 'say as well who it is not for'),
  },
  try: {
    actions: text('probeert het uit of laat het zich tonen', 'tries it out or has it shown'),
    thoughts: text('‘Werkt dit ook in mijn geval?’', '‘Does this work in my case too?’'),
    needs: text('zelf ervaren hoe het is, zonder verplichting', 'to find out for themselves, without obligation'),
    pains: text('moet te lang wachten om het te proberen', 'has to wait too long to try it'),
    opportunities: text('laat proberen op de dag dat iemand erom vraagt', 'let people try it on the day they ask'),
  },
  decide: {
    actions: text('rekent het na en overlegt', 'does the sums and talks it over'),
    thoughts: text('‘Komen er nog kosten bij?’', '‘Will there be extra costs?’'),
    needs: text('zekerheid over prijs en voorwaarden', 'certainty about price and terms'),
    pains: text('ziet pas op het eind wat het echt kost', 'sees only at the end what it really costs'),
    opportunities: text('noem prijs en levertijd vanaf het begin', 'name price and delivery time from the start'),
  },
  order: {
    actions: text('bestelt en betaalt', 'orders and pays'),
    thoughts: text('‘Is het nu goed gegaan?’', '‘Did that go through?’'),
    needs: text('een bevestiging met wat er nu gebeurt', 'a confirmation that says what happens next'),
    pains: text('moet gegevens invullen die al bekend zijn', 'has to fill in details that are known already'),
    opportunities: text('vraag alleen wat nodig is om te leveren', 'ask only what delivery needs'),
  },
  receive: {
    actions: text('krijgt het in huis en begint ermee', 'receives it and gets started'),
    thoughts: text('‘Heb ik goed gekozen?’', '‘Did I choose well?’'),
    needs: text('een goed begin zonder dikke handleiding', 'a good start without a thick manual'),
    pains: text('weet niet wanneer het komt', 'does not know when it will come'),
    opportunities: text('vraag na een week hoe het gaat', 'ask after a week how it is going'),
  },
  use: {
    actions: text('gebruikt het en belt bij een vraag', 'uses it and calls with a question'),
    thoughts: text('‘Wie helpt me hier even mee?’', '‘Who can help me with this?’'),
    needs: text('iemand die helpt als het niet lukt', 'someone who helps when it does not work'),
    pains: text('moet het verhaal drie keer vertellen', 'has to tell the story three times'),
    opportunities: text('los een vraag in één keer op', 'solve a question in one go'),
  },
  return: {
    actions: text('komt terug voor iets erbij', 'comes back for something more'),
    thoughts: text('‘Weten ze nog wie ik ben?’', '‘Do they remember me?’'),
    needs: text('niet opnieuw hoeven beginnen', 'not having to start over'),
    pains: text('wordt als nieuwe klant behandeld', 'is treated as a new customer'),
    opportunities: text('begroet een vaste klant als vaste klant', 'greet a regular as a regular'),
  },
  recommend: {
    actions: text('vertelt er een ander over', 'tells someone else about it'),
    thoughts: text('‘Durf ik dit aan te raden?’', '‘Would I put my name to this?’'),
    needs: text('een makkelijke manier om het door te vertellen', 'an easy way to pass it on'),
    pains: text('hoort niets meer zodra er betaald is', 'hears nothing more once it is paid'),
    opportunities: text('bedank wie een nieuwe klant brengt', 'thank whoever brings a new customer'),
  },
}

/** The same for a buying group, which decides over months and together. */
export const businessExamples: Partial<Record<Moment, Examples>> = {
  need: {
    actions: text('rekent voor wat het probleem per jaar kost', 'works out what the problem costs a year'),
    thoughts: text('‘Zijn wij de enigen die hiermee zitten?’', '‘Are we the only ones with this?’'),
    needs: text('woorden en cijfers om het intern aan te kaarten', 'words and figures to raise it internally'),
    pains: text('niemand voelt zich eigenaar van het probleem', 'nobody owns the problem'),
    opportunities: text('help het probleem in geld uit te drukken', 'help express the problem in money'),
  },
  explore: {
    actions: text(
      'haalt bij IT, inkoop en gebruikers hun eisen op',
      'collects requirements from IT, procurement and users',
    ),
    thoughts: text('‘Wat vergeten we te vragen?’', '‘What are we forgetting to ask?’'),
    needs: text('een voorbeeld van een goed programma van eisen', 'an example of a good list of requirements'),
    pains: text('elke afdeling wil iets anders', 'every department wants something else'),
    opportunities: text(
      'geef elke beslisser een lijst met vragen voor de eigen rol',
      'give every decider a list of questions for their role',
    ),
  },
  compare: {
    actions: text('nodigt drie leveranciers uit voor een demo', 'invites three suppliers for a demo'),
    thoughts: text('‘Hebben ze dit eerder gedaan in onze branche?’', '‘Have they done this before in our industry?’'),
    needs: text('bewijs van een bedrijf als het onze', 'proof from a company like ours'),
    pains: text('elke demo laat alleen de mooie kant zien', 'every demo shows only the bright side'),
    opportunities: text('geef de demo met hun eigen gegevens', 'give the demo with their own data'),
  },
  decide: {
    actions: text('legt het voorstel voor aan de directie', 'puts the proposal to the board'),
    thoughts: text('‘Wat als het mislukt?’', '‘What if it fails?’'),
    needs: text('een businesscase die de controller overtuigt', 'a business case that convinces the controller'),
    pains: text(
      'inkoop, juridische zaken en IT beoordelen na elkaar',
      'procurement, legal and IT review one after another',
    ),
    opportunities: text(
      'lever risico’s, planning en ROI kant-en-klaar aan',
      'deliver risks, planning and ROI ready to use',
    ),
  },
  receive: {
    actions: text('richt het in en leidt de eerste collega’s op', 'sets it up and trains the first colleagues'),
    thoughts: text('‘Halen we de afgesproken datum?’', '‘Will we make the agreed date?’'),
    needs: text('één aanspreekpunt en één plan', 'one contact and one plan'),
    pains: text('wie het verkocht, is uit beeld', 'whoever sold it is out of sight'),
    opportunities: text('zorg binnen een maand voor een eerste resultaat', 'get a first result within a month'),
  },
  use: {
    actions: text('werkt er dagelijks mee en meldt wat hapert', 'works with it daily and reports what falters'),
    thoughts: text('‘Gebruikt iedereen het nu ook echt?’', '‘Is everyone really using it now?’'),
    needs: text('cijfers die de opbrengst laten zien', 'figures that show the return'),
    pains: text('meldingen blijven liggen zonder bericht', 'reports stay unanswered'),
    opportunities: text(
      'bespreek elk kwartaal de opbrengst en wat beter kan',
      'discuss the return and what could be better every quarter',
    ),
  },
  recommend: {
    actions: text('vertelt een vakgenoot wat het opleverde', 'tells a peer what it brought'),
    thoughts: text('‘Wat vraagt zo’n referentie van ons?’', '‘What does being a reference ask of us?’'),
    needs: text('vooraf zien wat er over ons naar buiten gaat', 'to see beforehand what is said about us'),
    pains: text('wordt pas weer gebeld als er een referentie nodig is', 'is only called again for a reference'),
    opportunities: text('schrijf de case samen met de klant', 'write the case together with the customer'),
  },
}
