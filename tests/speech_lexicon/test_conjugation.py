from collections.abc import Mapping

import pytest

from frpolnlp.lexicon import toml
from frpolnlp.speech_lexicon.conjugation import FINITE, Features, forms, tables

# A verb a line: present (il, ils), passé simple (il), future (il), subjunctive (je), present and past participle.
HARD = """
être | est | sont | fut | sera | sois | étant | été
avoir | a | ont | eut | aura | aie | ayant | eu
aller | va | vont | alla | ira | aille | allant | allé
faire | fait | font | fit | fera | fasse | faisant | fait
dire | dit | disent | dit | dira | dise | disant | dit
contredire | contredit | contredisent | contredit | contredira | contredise | contredisant | contredit
maudire | maudit | maudissent | maudit | maudira | maudisse | maudissant | maudit
pouvoir | peut | peuvent | put | pourra | puisse | pouvant | pu
vouloir | veut | veulent | voulut | voudra | veuille | voulant | voulu
savoir | sait | savent | sut | saura | sache | sachant | su
devoir | doit | doivent | dut | devra | doive | devant | dû
voir | voit | voient | vit | verra | voie | voyant | vu
prévoir | prévoit | prévoient | prévit | prévoira | prévoie | prévoyant | prévu
recevoir | reçoit | reçoivent | reçut | recevra | reçoive | recevant | reçu
valoir | vaut | valent | valut | vaudra | vaille | valant | valu
prévaloir | prévaut | prévalent | prévalut | prévaudra | prévale | prévalant | prévalu
émouvoir | émeut | émeuvent | émut | émouvra | émeuve | émouvant | ému
surseoir | sursoit | sursoient | sursit | surseoira | sursoie | sursoyant | sursis
venir | vient | viennent | vint | viendra | vienne | venant | venu
soutenir | soutient | soutiennent | soutint | soutiendra | soutienne | soutenant | soutenu
démentir | dément | démentent | démentit | démentira | démente | démentant | démenti
répartir | répartit | répartissent | répartit | répartira | répartisse | répartissant | réparti
partir | part | partent | partit | partira | parte | partant | parti
servir | sert | servent | servit | servira | serve | servant | servi
asservir | asservit | asservissent | asservit | asservira | asservisse | asservissant | asservi
ouvrir | ouvre | ouvrent | ouvrit | ouvrira | ouvre | ouvrant | ouvert
souffrir | souffre | souffrent | souffrit | souffrira | souffre | souffrant | souffert
courir | court | courent | courut | courra | coure | courant | couru
mourir | meurt | meurent | mourut | mourra | meure | mourant | mort
conquérir | conquiert | conquièrent | conquit | conquerra | conquière | conquérant | conquis
accueillir | accueille | accueillent | accueillit | accueillera | accueille | accueillant | accueilli
fuir | fuit | fuient | fuit | fuira | fuie | fuyant | fui
revêtir | revêt | revêtent | revêtit | revêtira | revête | revêtant | revêtu
haïr | hait | haïssent | haït | haïra | haïsse | haïssant | haï
promettre | promet | promettent | promit | promettra | promette | promettant | promis
prendre | prend | prennent | prit | prendra | prenne | prenant | pris
répondre | répond | répondent | répondit | répondra | réponde | répondant | répondu
perdre | perd | perdent | perdit | perdra | perde | perdant | perdu
craindre | craint | craignent | craignit | craindra | craigne | craignant | craint
enjoindre | enjoint | enjoignent | enjoignit | enjoindra | enjoigne | enjoignant | enjoint
atteindre | atteint | atteignent | atteignit | atteindra | atteigne | atteignant | atteint
résoudre | résout | résolvent | résolut | résoudra | résolve | résolvant | résolu
dissoudre | dissout | dissolvent | dissolut | dissoudra | dissolve | dissolvant | dissous
écrire | écrit | écrivent | écrivit | écrira | écrive | écrivant | écrit
lire | lit | lisent | lut | lira | lise | lisant | lu
traduire | traduit | traduisent | traduisit | traduira | traduise | traduisant | traduit
nuire | nuit | nuisent | nuisit | nuira | nuise | nuisant | nui
suffire | suffit | suffisent | suffit | suffira | suffise | suffisant | suffi
rire | rit | rient | rit | rira | rie | riant | ri
croire | croit | croient | crut | croira | croie | croyant | cru
boire | boit | boivent | but | boira | boive | buvant | bu
vivre | vit | vivent | vécut | vivra | vive | vivant | vécu
suivre | suit | suivent | suivit | suivra | suive | suivant | suivi
taire | tait | taisent | tut | taira | taise | taisant | tu
conclure | conclut | concluent | conclut | conclura | conclue | concluant | conclu
inclure | inclut | incluent | inclut | inclura | inclue | incluant | inclus
rompre | rompt | rompent | rompit | rompra | rompe | rompant | rompu
convaincre | convainc | convainquent | convainquit | convaincra | convainque | convainquant | convaincu
combattre | combat | combattent | combattit | combattra | combatte | combattant | combattu
coudre | coud | cousent | cousit | coudra | couse | cousant | cousu
finir | finit | finissent | finit | finira | finisse | finissant | fini
renvoyer | renvoie | renvoient | renvoya | renverra | renvoie | renvoyant | renvoyé
annoncer | annonce | annoncent | annonça | annoncera | annonce | annonçant | annoncé
exiger | exige | exigent | exigea | exigera | exige | exigeant | exigé
appeler | appelle | appellent | appela | appellera | appelle | appelant | appelé
rejeter | rejette | rejettent | rejeta | rejettera | rejette | rejetant | rejeté
acheter | achète | achètent | acheta | achètera | achète | achetant | acheté
soulever | soulève | soulèvent | souleva | soulèvera | soulève | soulevant | soulevé
peser | pèse | pèsent | pesa | pèsera | pèse | pesant | pesé
appuyer | appuie | appuient | appuya | appuiera | appuie | appuyant | appuyé
créer | crée | créent | créa | créera | crée | créant | créé
vexer | vexe | vexent | vexa | vexera | vexe | vexant | vexé
distinguer | distingue | distinguent | distingua | distinguera | distingue | distinguant | distingué
évoquer | évoque | évoquent | évoqua | évoquera | évoque | évoquant | évoqué
""".strip().splitlines()

# More verbs: infinitive, present (il), past participle; of two spellings of the present, the traditional one.
MORE = """
abattre abat abattu; abréger abrège abrégé; absoudre absout absous; accéder accède accédé; accélérer accélère accéléré
achever achève achevé; accourir accourt accouru; acquérir acquiert acquis; adhérer adhère adhéré
adjoindre adjoint adjoint; admettre admet admis; agir agit agi; agréer agrée agréé; agréger agrège agrégé
aggraver aggrave aggravé; alléger allège allégé; altérer altère altéré; amener amène amené
amonceler amoncelle amoncelé; apercevoir aperçoit aperçu; apparaître apparaît apparu; appartenir appartient appartenu
apprendre apprend appris; assaillir assaille assailli; asséner assène asséné; assener assène assené
assiéger assiège assiégé; assujettir assujettit assujetti; astreindre astreint astreint; attendre attend attendu
avertir avertit averti; avérer avère avéré; bafouiller bafouille bafouillé; balayer balaie balayé
bégayer bégaie bégayé; bénir bénit béni; bouillir bout bouilli; broyer broie broyé; céder cède cédé
célébrer célèbre célébré; censurer censure censuré; chanceler chancelle chancelé; circonscrire circonscrit circonscrit
commettre commet commis; comparaître comparaît comparu; complaire complaît complu; compléter complète complété
comprendre comprend compris; compromettre compromet compromis; concéder concède concédé; concevoir conçoit conçu
concourir concourt concouru; conduire conduit conduit; conférer confère conféré; confondre confond confondu
considérer considère considéré; consentir consent consenti; construire construit construit; contenir contient contenu
contraindre contraint contraint; contrevenir contrevient contrevenu; convenir convient convenu
convertir convertit converti; corrompre corrompt corrompu; couvrir couvre couvert; crever crève crevé; cuire cuit cuit
débattre débat débattu; décéder décède décédé; déceler décèle décelé; décevoir déçoit déçu; découdre découd décousu
découvrir découvre découvert; décréter décrète décrété; décrire décrit décrit; décroître décroît décru
déduire déduit déduit; défaire défait défait; défendre défend défendu; déférer défère déféré; définir définit défini
déléguer délègue délégué; délibérer délibère délibéré; démanteler démantèle démantelé; démettre démet démis
dépecer dépèce dépecé; dépeindre dépeint dépeint; dépendre dépend dépendu; déplaire déplaît déplu
déployer déploie déployé; déposséder dépossède dépossédé; dérégler dérègle déréglé; descendre descend descendu
désespérer désespère désespéré; détenir détient détenu; détruire détruit détruit; devenir devient devenu
différer diffère différé; digérer digère digéré; disparaître disparaît disparu; distraire distrait distrait
échoir échoit échu; élever élève élevé; élire élit élu; émerger émerge émergé; émettre émet émis
emmener emmène emmené; employer emploie employé; empreindre empreint empreint; encourir encourt encouru
enduire enduit enduit; enfreindre enfreint enfreint; enlever enlève enlevé; ennuyer ennuie ennuyé
entendre entend entendu; entretenir entretient entretenu; entrevoir entrevoit entrevu; énumérer énumère énuméré
épeler épelle épelé; ériger érige érigé; essuyer essuie essuyé; éteindre éteint éteint; étendre étend étendu
étinceler étincelle étincelé; étreindre étreint étreint; exagérer exagère exagéré; exclure exclut exclu
exécrer exècre exécré; exercer exerce exercé; exonérer exonère exonéré; extraire extrait extrait
fédérer fédère fédéré; feindre feint feint; fendre fend fendu; feuilleter feuillette feuilleté; forcer force forcé
geindre geint geint; geler gèle gelé; gémir gémit gémi; générer génère généré; gérer gère géré
harceler harcèle harcelé; inférer infère inféré; influencer influence influencé; inquiéter inquiète inquiété
inscrire inscrit inscrit; insérer insère inséré; instruire instruit instruit; interférer interfère interféré
interpeller interpelle interpellé; interpréter interprète interprété; interrompre interrompt interrompu
intervenir intervient intervenu; introduire introduit introduit; jaillir jaillit jailli; jeter jette jeté
joindre joint joint; lancer lance lancé; léguer lègue légué; lever lève levé; libérer libère libéré; luire luit lui
maintenir maintient maintenu; malmener malmène malmené; maugréer maugrée maugréé; médire médit médit
menacer menace menacé; mener mène mené; modeler modèle modelé; modérer modère modéré; mordre mord mordu
morceler morcelle morcelé; nier nie nié; niveler nivelle nivelé; nommer nomme nommé; noyer noie noyé
nuancer nuance nuancé; obliger oblige obligé; obséder obsède obsédé; obtenir obtient obtenu; octroyer octroie octroyé
offrir offre offert; omettre omet omis; opérer opère opéré; parvenir parvient parvenu; peindre peint peint
pendre pend pendu; pénétrer pénètre pénétré; percevoir perçoit perçu; permettre permet permis
persévérer persévère persévéré; plaindre plaint plaint; plonger plonge plongé; posséder possède possédé
poursuivre poursuit poursuivi; pourvoir pourvoit pourvu; précéder précède précédé; préférer préfère préféré
prélever prélève prélevé; préméditer prémédite prémédité; prescrire prescrit prescrit; pressentir pressent pressenti
prétendre prétend prétendu; prévenir prévient prévenu; procéder procède procédé; produire produit produit
projeter projette projeté; proliférer prolifère proliféré; promener promène promené; promouvoir promeut promu
proscrire proscrit proscrit; protéger protège protégé; provenir provient provenu; punir punit puni
rappeler rappelle rappelé; rasséréner rassérène rasséréné; récupérer récupère récupéré; redire redit redit
réélire réélit réélu; réfléchir réfléchit réfléchi; refléter reflète reflété; réfréner réfrène réfréné
régner règne régné; réitérer réitère réitéré; rejoindre rejoint rejoint; reléguer relègue relégué
remettre remet remis; rémunérer rémunère rémunéré; renchérir renchérit renchéri; répandre répand répandu
repérer repère repéré; répéter répète répété; requérir requiert requis; restreindre restreint restreint
retenir retient retenu; révéler révèle révélé; revendre revend revendu; ruisseler ruisselle ruisselé
satisfaire satisfait satisfait; secourir secourt secouru; séduire séduit séduit; semer sème semé; siéger siège siégé
songer songe songé; souscrire souscrit souscrit; soustraire soustrait soustrait; souvenir souvient souvenu
suggérer suggère suggéré; surgir surgit surgi; surprendre surprend surpris; survivre survit survécu
suspecter suspecte suspecté; suspendre suspend suspendu; tendre tend tendu; tenir tient tenu; tolérer tolère toléré
tondre tond tondu; transcrire transcrit transcrit; transférer transfère transféré; transmettre transmet transmis
tressaillir tressaille tressailli; vendre vend vendu; vénérer vénère vénéré; vociférer vocifère vociféré
""".strip()


def by_features(verb: str) -> Mapping[Features, set[str]]:
    found: dict[Features, set[str]] = {}
    for form, features in forms(verb):
        found.setdefault(features, set()).add(form)
    return found


@pytest.mark.parametrize("line", HARD)
def test_hard_verbs_have_exactly_the_forms_of_grammars(line: str) -> None:
    verb, *want = (cell.strip() for cell in line.split("|"))
    got = by_features(verb)
    keys = (
        Features("pres", 3, "s"),
        Features("pres", 3, "p"),
        Features("past", 3, "s"),
        Features("fut", 3, "s"),
        Features("subj", 1, "s"),
        Features("pres_part"),
        Features("past_part", 0, "s", "m"),
    )
    assert [got[key] for key in keys] == [{form} for form in want]


def test_more_verbs_have_their_present_and_past_participle() -> None:
    checked = [entry.split() for line in MORE.splitlines() for entry in line.split("; ")]
    for verb, present, participle in checked:
        got = by_features(verb)
        assert present in got[Features("pres", 3, "s")], verb
        assert got[Features("past_part", 0, "s", "m")] == {participle}, verb
    assert len({verb for verb, *_ in checked} | {line.split()[0] for line in HARD}) >= 250


@pytest.mark.parametrize(
    ("verb", "features", "want"),
    [
        ("céder", Features("fut", 3, "s"), {"cédera", "cèdera"}),
        ("alléguer", Features("pres", 3, "p"), {"allèguent"}),
        ("intégrer", Features("subj", 3, "s"), {"intègre"}),
        ("payer", Features("pres", 3, "s"), {"paie", "paye"}),
        ("renouveler", Features("pres", 3, "s"), {"renouvelle", "renouvèle"}),
        ("annoncer", Features("impf", 1, "p"), {"annoncions"}),
        ("annoncer", Features("impf", 3, "p"), {"annonçaient"}),
        ("manger", Features("past", 3, "p"), {"mangèrent"}),
        ("manger", Features("pres", 1, "p"), {"mangeons"}),
        ("asseoir", Features("pres", 3, "s"), {"assied", "assoit"}),
        ("pouvoir", Features("pres", 1, "s"), {"peux", "puis"}),
        ("dire", Features("pres", 2, "p"), {"dites"}),
        ("interdire", Features("pres", 2, "p"), {"interdisez"}),
        ("être", Features("impf", 3, "p"), {"étaient"}),
        ("être", Features("subj", 3, "p"), {"soient"}),
        ("avoir", Features("subj", 3, "s"), {"ait"}),
        ("faire", Features("cond", 3, "p"), {"feraient"}),
        ("venir", Features("subjimpf", 3, "s"), {"vînt"}),
        ("tenir", Features("past", 3, "p"), {"tinrent"}),
        ("devoir", Features("past_part", 0, "s", "f"), {"due"}),
        ("dissoudre", Features("past_part", 0, "s", "f"), {"dissoute"}),
        ("mettre", Features("past_part", 0, "p", "m"), {"mis"}),
        ("dire", Features("past_part", 0, "p", "f"), {"dites"}),
        ("naître", Features("past_part", 0, "p", "f"), {"nées"}),
        ("vouloir", Features("subj", 1, "p"), {"voulions"}),
        ("aller", Features("subj", 3, "s"), {"aille"}),
        ("falloir", Features("cond", 3, "s"), {"faudrait"}),
        ("connaître", Features("pres", 3, "s"), {"connaît", "connait"}),
        ("reconnaître", Features("fut", 3, "p"), {"reconnaîtront", "reconnaitront"}),
        ("reconnaître", Features("impf", 3, "s"), {"reconnaissait"}),
        ("apparaître", Features("subj", 3, "s"), {"apparaisse"}),
        ("naître", Features("past", 3, "s"), {"naquit"}),
        ("accroître", Features("past_part", 0, "s", "f"), {"accrue"}),
        ("plaire", Features("pres", 3, "s"), {"plaît", "plait"}),
    ],
)
def test_single_hard_forms(verb: str, features: Features, want: set[str]) -> None:
    assert by_features(verb)[features] == want


def test_verbs_without_a_form_leave_it_out() -> None:
    assert {form for form, what in forms("falloir") if what.mood == "pres"} == {"faut"}
    assert not [form for form, what in forms("gésir") if what.mood == "fut"]


def test_every_model_conjugates_and_every_finite_row_has_a_third_person() -> None:
    for key in toml("conjugation"):
        if key in ("regular", "grave"):
            continue
        moods = {features.mood for _, features in forms(key.removeprefix("-"))}
        assert "inf" in moods, key
    for name, table in tables().items():
        assert all((features.person > 0) == (features.mood in FINITE) for _, features in table), name


@pytest.mark.parametrize("word", ["table", "", "r", "être là"])
def test_a_word_that_is_no_infinitive_is_named_with_a_code(word: str) -> None:
    with pytest.raises(ValueError, match="E103") as caught:
        list(forms(word))
    assert repr(word) in str(caught.value)


def test_forms_hold_no_double_softening() -> None:
    for verb in ("annoncer", "exiger", "dépecer", "protéger", "siéger"):
        for form, _ in forms(verb):
            assert "ceai" not in form
            assert "çe" not in form
            assert "çi" not in form
            assert "geè" not in form
