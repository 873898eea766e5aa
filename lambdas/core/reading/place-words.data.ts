/** Words for places where people meet, beginnings of words in folded form (no accents, lower case), in eighteen languages. Read by meeting-place.ts. */
export const PLACE_STEMS =
  'works cafe coffee tearoom teahouse bakery bistro restaurant diner brasserie canteen cafeteria pub bar inn hotel lobby foyer reception entrance gate lodge office headquarters building floor level room studio workshop shop store warehouse factory plant mill forge foundry bindery brewery distillery winery vineyard orchard farm stables nursery greenhouse garden park square market mall hall library museum gallery theatre theater cinema church temple mosque station platform airport terminal harbour harbor marina quay pier dock boatyard shipyard yard depot garage lab laboratory clinic hospital surgery pharmacy school college university campus faculty institute house home flat apartment place street road avenue lane boulevard drive corner bridge fountain kiosk stand booth stall desk bookshop quarry site gym club centre center courthouse court ' +
  'buro kanzlei praxis empfang eingang pforte tor werk werkstatt halle lager haus platz strasse gasse allee weg markt rathaus bahnhof flughafen hafen bibliothek bucherei museum galerie gasthaus gasthof wirtshaus konditorei backerei biergarten kantine hof lesesaal saal atelier laden geschaft labor schule hochschule universitat ' +
  'fournil bureau cabinet siege gare aeroport accueil entree atelier boutique magasin usine hangar bibliotheque mediatheque mairie musee librairie boulangerie brasserie auberge salon place rue avenue quai pont marche halles ecole lycee universite ferme ' +
  'oficina despacho sede recepcion entrada cafeteria bodega taller tienda nave fabrica estacion aeropuerto puerto biblioteca ayuntamiento museo libreria panaderia plaza calle avenida paseo mercado lonja escuela universidad hospital finca ' +
  'escritorio sede recepcao pastelaria padaria confeitaria taberna tasca oficina loja armazem estacao aeroporto porto biblioteca camara museu livraria praca rua avenida largo mercado escola universidade faculdade quinta ' +
  'officina ufficio studio sede ingresso portineria bottega laboratorio negozio magazzino fabbrica stazione aeroporto porto municipio libreria pasticceria trattoria osteria piazza via viale corso mercato scuola universita ' +
  'kantoor receptie ingang poort werkplaats atelier winkel magazijn fabriek loods station luchthaven haven bibliotheek stadhuis museum boekhandel bakkerij plein straat gracht laan kade markt school universiteit ' +
  'biur recepcj wejsci bram warsztat pracown sklep magazyn fabry hal dworc dworzec lotnisk port bibliote ratusz muze ksiegarn kawiarn restauracj cukierni plac ulic rynek rynku szkol uniwersytet ' +
  'kontor receptionen reception entren porten verkstad butik lager fabrik stationen flygplats hamn biblioteket radhus bokhandel kafe kafeet konditori torget gatan vagen skolan universitetet kontoret ' +
  'vaerksted verksted butikken lageret fabrikken banegard lufthavn havn havnen biblioteket radhuset cafeen kafeen torv torvet gade gaden vej vejen plads gata veien plass brygga brygge skole universitet ' +
  'kancelar recepc vratnic vchod brana brany brane dilna dilne prodejn sklad tovarn nadraz letist pristav knihovn radnic muze knihkupec kavarn restaurac cukrarn namest ulic trid trh skol univerzit ' +
  'ofis resepsiyon giris atolye dukkan magaza depo fabrika gar istasyon havaalan liman kutuphane belediye muze kitapci kafe lokanta restoran pastane meydan sokak cadde carsi okul universite kampus';

/** Beginnings of such words in Cyrillic; the others in the locative are found by these too. */
export const PLACE_STEMS_CYRILLIC =
  "офис офіс приемн прийман рецеп ресеп вход вхід проходн мастерск майстерн магазин крамниц склад завод фабрик вокзал станци станці аэропорт аеропорт порт библиотек бібліотек ратуш музе книжн кафе кофейн кавʼярн кавярн кав'ярн ресторан кондитерск площад площ улиц вулиц проспект рынок рынк ринок ринк школ университет університет студи студі";

/** Before a place: "at the …", "bei der …", "devant la …". */
export const BEFORE_PLACE =
  'at in to by outside inside near opposite | in im bei beim am vor zum zur | a au aux dans chez devant a cote de | en ante frente al | no na nos nas em ao a frente do | a al alla allo nel nella in da dal presso davanti alla | in bij op voor naar | w we na przy u przed do | pa vid i hos utanfor framfor | pa ved i hos foran | v ve na u pred do';

/** Words that end a place: what follows is another matter. */
export const AFTER_PLACE =
  'nobody everybody everyone somebody someone anybody anyone people than less more since while although though until unless ' +
  'and or but so then if for from with because where when which who that by i you we bring ask best please as until till ' +
  'has have had is are was were will would can could may might must should do does did been being come comes came go goes went left makes made works worked runs ran she he they it ' +
  'und oder aber um mit wenn wo et ou mais avec pour si ou y o pero con para si e ou mas com se ed ma con per se en of maar met om als i lub ale z o och eller men med klockan kl og eller a nebo ale s ve ama saat ile';
/** Not places, though "at the" stands before them. */
export const NO_PLACE =
  'moment time end latest weekend beginning start morning afternoon evening least most same number phone telephone mobile minute hour hours day week month year top bottom usual earliest first last second next very stage rate point risk price cost request expense zoom teams meet skype google webex whatsapp facetime video signal latest top hand mention hearing conference other above following link email mail address';
