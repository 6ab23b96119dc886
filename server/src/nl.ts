/** Every Dutch text that the server itself shows: on the console and in answers to people. B1 level. */
export const nl = {
  config: {
    problem: (name: string, value: string, problem: string) => `${name}=${value} kan niet. ${problem}`,
    port: 'Kies een getal van 0 tot en met 65535.',
    historyDays: 'Kies een aantal dagen van 1 tot en met 36500.',
    demo: 'Kies 0 (zonder demo) of 1 (met demo).',
    metricsToken: 'METRICS_TOKEN is te kort. Kies minstens 16 willekeurige tekens.',
    logLevel: (levels: readonly string[]) => `Kies uit: ${levels.join(', ')}.`,
    redisUrl: 'REDIS_URL is geen adres van een Redis-server, zoals redis://gebruiker:wachtwoord@server:6379.',
    redisNeedsDatabase:
      'REDIS_URL is er voor meer servers op één database. Geef ook DATABASE_URL, of haal REDIS_URL weg.',
    databaseUrl:
      'DATABASE_URL is geen adres van een PostgreSQL-database, zoals postgres://gebruiker:wachtwoord@server/database.',
    demoNotLoopback: (host: string) =>
      `Met de demo kan iedereen inloggen als demopersoon. Dat mag alleen op dit apparaat zelf, en HOST is nu ${host}. ` +
      'Zet HOST op 127.0.0.1, of zet de demo uit met DEMO=0.',
  },
  start: {
    refused: 'Samenspoor kan niet starten:',
    listening: (url: string) => `Samenspoor luistert op ${url}`,
    demoPeople: 'Inloggen als demopersoon:',
    person: (email: string, title: string, link: string) => `  ${email}  ${title}  ${link}`,
    portInUse: (port: number) =>
      `Poort ${port} is al in gebruik. Stop het andere programma, of kies een andere poort, bijvoorbeeld PORT=${port + 1}.`,
    cannotListen: (host: string, port: number, code: string) =>
      `Luisteren op ${host}, poort ${port} lukt niet (${code}).`,
    setAside: (file: string) =>
      `Let op: een deel van wat het laatst is opgeslagen, is beschadigd en niet te lezen. Het staat apart in ${file}. Laat iedereen die er was de browser openen: wat daar nog staat, komt terug.`,
    stopping: 'Samenspoor stopt…',
    unsaved: 'Let op: niet alles kon worden opgeslagen. Wie nog wijzigingen had, heeft die in de browser.',
  },
  storage: {
    folder: {
      locked: (folder: string) => `Er draait al een Samenspoor-server met de gegevens in ${folder}. Stop die eerst.`,
      unreachable: (folder: string) =>
        `De map ${folder} kan niet worden gemaakt, gelezen of beschreven. Controleer de rechten en of er ruimte is op de schijf, of kies een andere map met DATA_DIR.`,
      newer: (folder: string) => `De gegevens in ${folder} zijn gemaakt door een nieuwere versie van Samenspoor.`,
      corrupt: (folder: string) => `De gegevens in ${folder} zijn beschadigd. Zet een reservekopie terug.`,
      'not-empty': (folder: string) => `In ${folder} staan al gegevens. Kies een lege plek.`,
    },
    database: {
      locked: (database: string) => `Een andere server of opdracht werkt met de database ${database}. Stop die eerst.`,
      unreachable: (database: string) =>
        `De database ${database} geeft geen antwoord, of laat Samenspoor niet toe. Controleer DATABASE_URL en of PostgreSQL draait.`,
      newer: (database: string) =>
        `De gegevens in de database ${database} zijn gemaakt door een nieuwere versie van Samenspoor.`,
      corrupt: (database: string) =>
        `De gegevens in de database ${database} zijn beschadigd. Zet een reservekopie terug.`,
      'not-empty': (database: string) => `In de database ${database} staan al gegevens. Kies een lege database.`,
    },
  },
  cli: {
    usage: [
      'Gebruik: npm run --silent cli -- <commando>',
      '',
      '  token --user <e-mailadres>   Maakt een toegangscode voor een programma van deze persoon (30 dagen geldig).',
      '  period                       Leest regels JSON van de invoer en schrijft per regel welke periode de woorden noemen.',
      '  backup <bestand of map>      Maakt een reservekopie in één nieuw bestand. De server mag blijven draaien.',
      '  restore <bestand>            Zet een reservekopie terug op een lege plek (DATA_DIR of DATABASE_URL).',
      '  verify [bestand]             Controleert alle gegevens, of een reservekopie, en noemt wat beschadigd is.',
      '  copy --from <plek> --to <plek>  Zet alles over van een map naar een database, of andersom.',
      '  help                         Laat deze uitleg zien.',
    ].join('\n'),
    backupNeedsFile: 'Geef een nieuw bestand, of een map: backup <bestand of map>',
    backedUp: (file: string) => `De reservekopie staat in ${file}.`,
    backupDamaged: 'Let op: in de gegevens zit schade. De reservekopie bevat die ook.',
    restoreNeedsFile: 'Geef de reservekopie: restore <bestand> [--accept-damage]',
    restoreDamaged:
      'Deze reservekopie is beschadigd. Gebruik een andere, of voeg --accept-damage toe om terug te zetten wat heel is.',
    restored: (documents: number, place: string) =>
      `Teruggezet in ${place}: ${documents} documenten. Iedereen moet opnieuw inloggen.`,
    copyNeedsPlaces: 'Geef twee plekken: copy --from <map of postgres://…> --to <map of postgres://…>',
    copied: (documents: number, from: string, to: string) =>
      `${documents} documenten overgezet van ${from} naar ${to}, en vergeleken: alles is gelijk.`,
    damage: (problem: string) => `BESCHADIGD  ${problem}`,
    damaged: 'Niet alles is in orde. Zet een reservekopie terug.',
    unknownCommand: (command: string) => `Het commando ${command} bestaat niet.`,
    tokenNeedsUser: 'Geef het e-mailadres: token --user <e-mailadres>',
    unknownPerson: (email: string) => `Er is geen persoon met het e-mailadres ${email}.`,
    knownPeople: (emails: readonly string[]) => `Wel bekend: ${emails.join(', ')}`,
  },
  /** Titles and details of problem+json answers. */
  problem: {
    badRequest: 'Dit verzoek klopt niet',
    unauthenticated: 'Je bent niet ingelogd',
    unauthenticatedDetail: 'Log in en probeer het opnieuw.',
    forbidden: 'Dit mag niet',
    crossSite: 'Dit verzoek komt van een andere website.',
    wrongHost: 'De demo is alleen bereikbaar op dit apparaat zelf.',
    notFound: 'Niet gevonden',
    unknownAddress: 'Dit adres bestaat niet.',
    unknownProgramme: 'Dit programma bestaat niet, of je hoort er niet bij.',
    unknownDocument: 'Dit onderdeel bestaat niet.',
    unknownVersion: 'Deze versie bestaat niet (meer).',
    forgotten: 'Zo ver terug gaat de geschiedenis niet.',
    notAMoment: 'geen tijdstip als JJJJ-MM-DDTUU:MM:SSZ',
    momentOrUpdate: 'geef at, of document en before',
    mayNotVersion: 'Je mag deze versie niet maken, wijzigen of weghalen.',
    tooManyVersions: 'Te veel versies',
    tooManyVersionsDetail: (most: number) => `Er passen ${most} versies in een programma. Haal er eerst een weg.`,
    unknownPerson: 'Deze demopersoon bestaat niet.',
    unknownLink: 'Deze inloglink klopt niet. De juiste links staan in het scherm waarin de server is gestart.',
    tooLarge: 'Dit verzoek is te groot',
    unavailable: 'Samenspoor kan nu niet bij de gegevens',
    unavailableDetail: 'Probeer het over een paar tellen opnieuw.',
    internal: 'Er ging iets mis',
    internalDetail: 'Het ligt niet aan jou. De fout staat in het logboek van de server.',
    tooMany: 'Te veel verbindingen',
    tooManyDetail: 'Sluit een paar vensters en probeer het opnieuw.',
  },
  noClient: 'De schermen van Samenspoor zijn nog niet gebouwd. Start Samenspoor met: npm start\n',
  /** Reasons in websocket close frames: at most 123 bytes. */
  close: {
    restart: 'De server stopt of start opnieuw',
    loadFailed: 'Het document kon niet worden gelezen',
    slow: 'De verbinding is te langzaam',
    storage: 'Opslaan lukt nu niet',
    malformed: 'Dit bericht klopt niet',
    signedOut: 'Je bent uitgelogd',
    rightsChanged: 'Je rechten zijn gewijzigd',
    tooMany: 'Te veel berichten',
    tooLarge: 'Dit bericht is te groot',
    forbidden: 'Je mag dit document niet openen',
    otherEpoch: 'Het document is teruggezet uit een reservekopie',
    otherPerson: 'Je bent nu ingelogd als iemand anders',
    noAnswer: 'De server kan dit nu niet nakijken',
  },
} as const
