//! What the names of a table's columns mean.

use crate::grain::Grain;
use crate::header::{Header, letters};
use crate::{Currency, Mapping, Role, currency};

/// Names of columns that mean a role, the surest first, as [`Header::find_alike`] compares them.
const NAMES: &[(Role, &[&str])] = &[
    (
        Role::Day,
        &[
            "date", "day", "usage date", "timestamp", "time", "created at", "start time", "when", "week", "week of",
            "month", "billing month", "monat", "datum", "jour", "fecha", "tag", "tagesdatum", "dia", "giorno", "mes",
            "mese", "mois", "mês", "semana", "semaine", "settimana", "woche", "dag", "maand", "data",
        ],
    ),
    (
        Role::Person,
        &[
            "person", "user", "email", "user email", "username", "login", "developer", "engineer", "author", "member",
            "employee", "assignee", "user id", "name", "who", "mitarbeiter", "benutzer", "nutzer", "entwickler",
            "utilisateur", "nom d'utilisateur", "adresse e-mail", "adresse mail", "courriel", "identifiant",
            "e-mail address", "collaborateur", "usuario", "benutzername", "anwender", "employé", "salarié",
            "développeur", "personne", "nom", "empleado", "empleada", "trabajador", "desarrollador", "colaborador",
            "persona", "nombre", "correo", "correo electrónico", "dipendente", "utente", "sviluppatore", "nome",
            "usuário", "funcionário", "desenvolvedor", "pessoa", "medewerker", "gebruiker", "naam",
        ],
    ),
    (
        Role::Team,
        &[
            "team", "cost center", "cost centre", "cost center name", "department", "group", "squad", "organization",
            "organisation", "project", "workspace", "abteilung", "kostenstelle", "gruppe", "équipe", "equipo",
            "projekt", "département", "groupe", "projet", "centre de coût", "centre de coûts", "departamento", "grupo",
            "proyecto", "centro de coste", "centro de costes", "centro de costo", "centro de costos", "dipartimento",
            "reparto", "gruppo", "progetto", "centro di costo", "projeto", "centro de custo", "centro de custos",
            "afdeling", "kostenplaats",
        ],
    ),
    (
        Role::Tool,
        &[
            "tool", "product", "agent", "client", "app", "application", "provider", "vendor", "service", "werkzeug",
            "produkt", "anwendung", "anbieter", "outil", "produit", "fournisseur", "herramienta", "producto",
            "servicio", "proveedor", "strumento", "prodotto", "servizio", "fornitore", "ferramenta", "produto",
            "serviço", "fornecedor",
        ],
    ),
    (Role::Model, &["model", "model name", "model id", "model version", "modell", "modèle", "modelo", "modello"]),
    (
        Role::Input,
        &[
            "uncached input tokens",
            "input tokens no cache",
            "fresh input tokens",
            "new input tokens",
            "new input",
            "input tokens uncached",
            "input uncached tokens",
            "uncached input",
            "uncached tokens",
            "input uncached",
            "uncached prompt tokens",
            "prompt tokens uncached",
            "non cached input tokens",
            "input tokens non cached",
        ],
    ),
    (
        Role::InputTotal,
        &[
            "input tokens", "prompt tokens", "tokens in", "input", "eingabe tokens", "eingabetoken", "eingabe",
            "input usage", "jetons entrée", "tokens entrée", "tokens entrada", "input token", "eingabe token",
            "eingangstoken", "eingangstokens", "jetons d'entrée", "jetons en entrée", "tokens d'entrée",
            "tokens en entrée", "tokens de entrada", "token di input", "token in input", "token di ingresso",
            "token in ingresso",
        ],
    ),
    (
        Role::CacheWrite,
        &[
            "cache write tokens",
            "cache create",
            "cache creation tokens",
            "cache creation input tokens",
            "cache write",
            "cache write input tokens",
            "input tokens cache write",
            "input cache write tokens",
            "cache geschrieben",
            "cache schreiben",
            "écriture de cache",
            "écriture du cache",
            "écriture en cache",
            "jetons d'écriture de cache",
            "escritura de caché",
            "escritura en caché",
            "tokens de escritura de caché",
            "scrittura cache",
            "scrittura nella cache",
            "escrita de cache",
            "escrita em cache",
            "tokens de escrita de cache",
        ],
    ),
    (
        Role::CacheRead,
        &[
            "cache read tokens",
            "cache read input tokens",
            "cached tokens",
            "input cached tokens",
            "cache read",
            "cached input",
            "cached input tokens",
            "input tokens cached",
            "input cached",
            "cached prompt tokens",
            "prompt tokens cached",
            "prompt cached tokens",
            "tokens cached",
            "input tokens cache read",
            "input cache read tokens",
            "cache gelesen",
            "cache lesen",
            "cache lesezugriffe",
            "cache tokens",
            "cache token",
            "gecachte tokens",
            "jetons de cache",
            "jetons en cache",
            "jetons du cache",
            "jetons cache",
            "lecture de cache",
            "lecture du cache",
            "jetons lus du cache",
            "cache hits",
            "cache hit tokens",
            "tokens de caché",
            "tokens en caché",
            "tokens caché",
            "tokens cacheados",
            "lectura de caché",
            "token di cache",
            "token in cache",
            "token nella cache",
            "token cache",
            "lettura cache",
            "lettura dalla cache",
            "tokens em cache",
            "leitura de cache",
        ],
    ),
    (
        Role::OutputTokens,
        &[
            "output tokens", "completion tokens", "tokens out", "ausgabe tokens", "ausgabetoken", "ausgabe",
            "output usage", "jetons sortie", "tokens sortie", "tokens salida", "output token", "ausgangstoken",
            "ausgangstokens", "jetons de sortie", "jetons en sortie", "tokens de sortie", "tokens en sortie",
            "tokens de salida", "token di output", "token in output", "token di uscita", "token in uscita",
            "tokens de saída", "tokens saída",
        ],
    ),
    (
        Role::Tokens,
        &[
            "tokens", "mtok", "mtokens", "total tokens", "token count", "tokens in all", "all tokens", "tokens total",
            "tokens used", "token", "tokenzahl", "total usage", "jetons", "nb de jetons", "jetons consommés",
            "tokens consommés", "anzahl tokens", "tokens gesamt", "token gesamt", "gesamttokens", "nombre de jetons",
            "total des jetons", "jetons totaux", "jetons au total", "tokens totales", "total de tokens",
            "número de tokens", "token totali", "totale token", "tokens totais",
        ],
    ),
    (
        Role::Cost,
        &[
            "cost", "costs", "cost usd", "total cost", "total cost usd", "calculated total cost", "spend", "spend usd",
            "amount", "amount usd", "price", "usd", "dollars", "net amount", "kosten", "betrag", "coût", "coste",
            "coût ht", "montant ht", "gesamtkosten", "ausgaben", "preis", "coûts", "coût total", "montant",
            "montant total", "dépense", "dépenses", "prix", "costes", "coste total", "costo", "costos", "costo total",
            "importe", "importe total", "gasto", "gastos", "gasto total", "monto", "precio", "costi", "costo totale",
            "importo", "spesa", "spese", "prezzo", "custo", "custos", "custo total", "preço", "valor", "bedrag",
            "prijs",
        ],
    ),
    (
        Role::ListPrice,
        &[
            "list price", "list price usd", "gross", "gross amount", "gross cost", "listenpreis", "prix catalogue",
            "precio de lista", "prezzo di listino", "preço de tabela",
        ],
    ),
    (
        Role::Seat,
        &[
            "plan fee", "seat fee", "subscription fee", "license fee", "licence fee", "monthly fee", "fee a month",
            "fee per month", "plan price", "seat price", "price of a seat", "fee month", "abogebühr", "lizenzgebühr",
            "frais d'abonnement", "prix d'abonnement", "cuota mensual", "canone mensile", "mensalidade",
        ],
    ),
    (Role::Currency, &["currency", "currency code", "währung", "devise", "moneda", "divisa", "valuta", "moeda"]),
    (
        Role::Requests,
        &[
            "requests", "request count", "api calls", "calls", "messages", "generations", "anfragen", "requêtes",
            "solicitudes", "peticiones", "richieste", "solicitações", "requisições",
        ],
    ),
    (
        Role::Output,
        &[
            "merged", "merged prs", "prs merged", "merged pull requests", "pull requests merged", "closed tickets",
            "tickets closed", "resolved tickets", "tickets resolved", "closed issues", "issues closed",
            "resolved issues", "issues resolved", "completed tasks", "tasks completed", "tasks done",
            "geschlossene tickets", "erledigte tickets", "tickets fermés", "tickets résolus", "tickets cerrados",
            "tickets resueltos", "pull requests", "prs", "tickets", "issues", "commits", "tasks", "points",
            "story points", "done", "completed", "count",
        ],
    ),
];

/// Whether a column of this name holds people.
pub fn names_people(name: &str) -> bool {
    let names = NAMES.iter().filter(|(role, _)| *role == Role::Person).flat_map(|(_, names)| *names);
    let name = letters(name);
    names.map(|known| letters(known)).any(|known| known == name)
}

/// What the columns of a table mean by their names alone, except for those that mean one thing or another.
pub fn by_names(header: &Header) -> Mapping {
    let mut mapping = Mapping::default();
    for (role, names) in NAMES {
        if let Some(column) = header.find_alike(names).filter(|column| mapping.role(*column).is_none()) {
            mapping.set(column, Some(*role));
        }
    }
    if mapping.column(Role::Cost).is_none() {
        // "Cost EUR", "Kosten €", "EUR": a column that names a currency holds amounts.
        let is_free = |(column, name): &(usize, &String)| {
            mapping.role(*column).is_none() && currency_in(name).is_some() && !is_of_one(name)
        };
        if let Some((column, _)) = header.written().iter().enumerate().find(is_free) {
            mapping.set(column, Some(Role::Cost));
        }
    }
    mapping
}

/// A name with a space before each capital letter that follows a small one: `cost Usd` for `costUsd`.
fn spaced(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_uppercase() && spaced.ends_with(char::is_lowercase) {
            spaced.push(' ');
        }
        spaced.push(letter);
    }
    spaced
}

/// Whether a name is of what one thing costs: "Unit price ($)", "Cost per seat (EUR)".
pub fn is_of_one(name: &str) -> bool {
    const WORDS: [&str; 6] = ["unit", "per", "unitaire", "unitario", "unitário", "par"];
    name.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| WORDS.contains(&word))
}

/// The currency that a word for its unit means: `Euros`.
fn named_currency(word: &str) -> Option<Currency> {
    match word.to_ascii_lowercase().as_str() {
        "euro" | "euros" => Currency::read("EUR"),
        "dollar" | "dollars" => Some(Currency::USD),
        _ => None,
    }
}

/// The currency in the name of a column as it is written: `Cost (EUR)`, `cost_usd`, `costUsd`, `Spend ($)`.
pub fn currency_in(name: &str) -> Option<Currency> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '_' | '-' | ',');
    let named = |word: &str| {
        let is_sign = !word.is_ascii() || word.contains('$') || currency::common(word).is_some();
        if is_sign { currency::read_sign(word) } else { named_currency(word) }
    };
    // "k€", "kEUR", "$M". A capital within a word starts another one elsewhere: `costUsd`.
    let with_unit = |word: &str| named(word.trim_matches(['k', 'K', 'M']));
    let (in_words, whole) = (spaced(name), name.split(is_between));
    in_words.split(is_between).find_map(named).or_else(|| whole.clone().find_map(with_unit))
}

/// How many days a row sums up by the name of the column of days: `Month`, `week of`.
pub fn grain_in(name: &str) -> Grain {
    let names = |words: &[&str]| name.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word));
    if names(&["month", "monat", "mois", "mes", "mese", "mês", "maand"]) {
        Grain::Month
    } else if names(&["week", "woche", "semaine", "semana", "settimana"]) {
        Grain::Week
    } else {
        Grain::Day
    }
}
