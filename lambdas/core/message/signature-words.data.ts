/** Words of occupations in signatures, by language; lower case, one word each. */
export const roleWords = new Set(
  (
    'director manager head officer engineer founder cofounder co-founder president vice chair chairman chairwoman chairperson partner consultant analyst lead leader ' +
    'architect developer designer researcher scientist professor lecturer teacher dean student assistant associate coordinator advisor adviser specialist recruiter ' +
    'editor journalist writer producer attorney lawyer counsel solicitor accountant treasurer secretary owner principal fellow intern nurse doctor physician ' +
    'ceo cto coo cfo cmo cio cpo vp svp evp md superintendent captain planner strategist representative agent broker trader technician administrator supervisor ' +
    'leiter leiterin geschäftsführer geschäftsführerin vorstand inhaber inhaberin referent referentin ingenieur ingenieurin berater beraterin entwickler entwicklerin ' +
    'professorin assistentin projektleiter projektleiterin abteilungsleiter teamleiter teamleiterin gründer gründerin mitarbeiter prokurist ' +
    'directeur directrice responsable chef cheffe ingénieur ingénieure fondateur fondatrice gérant gérante conseiller conseillère chargé chargée professeur présidente président consultante ' +
    'directora jefe jefa gerente ingeniero ingeniera fundador fundadora consultor consultora profesor profesora presidente presidenta coordinador coordinadora socio socia ' +
    'diretor diretora engenheiro engenheira professora coordenador coordenadora sócio sócia analista gestor gestora ' +
    'direttore direttrice responsabile ingegnere fondatore fondatrice consulente professoressa titolare amministratore socio ' +
    'directeur hoofd oprichter adviseur hoogleraar bestuurder medewerker ' +
    'dyrektor dyrektorka kierownik kierowniczka inżynier założyciel założycielka prezes specjalista specjalistka profesor ' +
    'chef direktör vd grundare ingenjör rådgivare handläggare direktør leder ingeniør grundlægger gründer rådgiver rådgjevar daglig avdelingsleder ' +
    'директор директорка менеджер инженер інженер руководитель керівник основатель засновник профессор професор начальник аналитик ' +
    'ředitel ředitelka vedoucí inženýr zakladatel jednatel profesorka konzultant müdür müdürü kurucu mühendis danışman yönetici uzman'
  ).split(' '),
);

/** Last words of company names. */
export const companyEnds =
  'ltd|limited|inc|llc|llp|plc|corp|corporation|gmbh|ag|kg|mbh|ug|se|sa|sas|sarl|s.a.|s.r.l.|srl|spa|s.p.a.|bv|b.v.|nv|n.v.|ab|as|a/s|aps|oy|oyj|s.l.|sl|lda|ltda|pty|k.k.|co|company|group|foundation|institute|university|college|school|trust|bank|partners|associates|labs|ventures|capital|consulting|holdings|hospital|council|agency|society|association|ministry|universität|hochschule|stiftung|université|universidad|fundación|universidade|fundação|università|fondazione|universiteit|stichting|sp.|z.o.o.|ооо|оао|зао'.split(
    '|',
  );
