export namespace bridge {
	
	export class SessionState {
	    version: string;
	    settings: settings.Settings;
	    space: workspace.Space;
	    problem: string;
	
	    static createFrom(source: any = {}) {
	        return new SessionState(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.version = source["version"];
	        this.settings = this.convertValues(source["settings"], settings.Settings);
	        this.space = this.convertValues(source["space"], workspace.Space);
	        this.problem = source["problem"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace charter {
	
	export enum Audience {
	    business = "business",
	    consumers = "consumers",
	}
	export enum Auto {
	    claims = "claims",
	    findings = "findings",
	    links = "links",
	    title = "title",
	    words = "words",
	}
	export enum Basis {
	    application = "application",
	    practice = "practice",
	    professional_code = "professional_code",
	    text = "text",
	}
	export enum Checked {
	    partly = "partly",
	    primary = "primary",
	    secondary = "secondary",
	    unverified = "unverified",
	}
	export enum Flaw {
	    colon = "colon",
	    encoding = "encoding",
	    indent = "indent",
	    missing = "missing",
	    not_a_list = "not_a_list",
	    not_a_number = "not_a_number",
	    not_a_text = "not_a_text",
	    not_fields = "not_fields",
	    not_true_or_false = "not_true_or_false",
	    out_of_range = "out_of_range",
	    second_document = "second_document",
	    syntax = "syntax",
	    tab = "tab",
	    twice = "twice",
	    unclosed = "unclosed",
	    unclosed_quote = "unclosed_quote",
	    unknown_field = "unknown_field",
	    unknown_validator = "unknown_validator",
	    unknown_value = "unknown_value",
	}
	export enum HouseKind {
	    mention = "mention",
	    name = "name",
	    never = "never",
	    prefer = "prefer",
	}
	export enum Lack {
	    age = "age",
	    date = "date",
	    future = "future",
	    kind = "kind",
	    kind_said = "kind_said",
	    validator = "validator",
	    validity = "validity",
	}
	export enum Reach {
	    paragraph = "paragraph",
	}
	export enum Scope {
	    document = "document",
	}
	export enum Severity {
	    advice = "advice",
	    forbidden = "forbidden",
	    needs_mention = "needs_mention",
	    needs_proof = "needs_proof",
	}
	export enum TroubleCode {
	    comma = "comma",
	    duplicate = "duplicate",
	    empty = "empty",
	    fires = "fires",
	    grammar = "grammar",
	    id = "id",
	    kind = "kind",
	    mention_forbidden = "mention_forbidden",
	    missing = "missing",
	    name_forbidden = "name_forbidden",
	    nothing = "nothing",
	    silent = "silent",
	    spelling = "spelling",
	    too_broad = "too_broad",
	    two_replacements = "two_replacements",
	    use_fires = "use_fires",
	    use_forbidden = "use_forbidden",
	    use_pack = "use_pack",
	    voice = "voice",
	}
	export class GoodItem {
	    text: string;
	    auto: Auto;
	    min: number;
	    max: number;
	
	    static createFrom(source: any = {}) {
	        return new GoodItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.auto = source["auto"];
	        this.min = source["min"];
	        this.max = source["max"];
	    }
	}
	export class Good {
	    kind: piece.Kind;
	    items: GoodItem[];
	
	    static createFrom(source: any = {}) {
	        return new Good(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.items = this.convertValues(source["items"], GoodItem);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Expert {
	    name: string;
	    role: string;
	    email: string;
	    domains: string[];
	
	    static createFrom(source: any = {}) {
	        return new Expert(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.role = source["role"];
	        this.email = source["email"];
	        this.domains = source["domains"];
	    }
	}
	export class Requirement {
	    category: claim.Category;
	    kinds: string[];
	    maxAge: number;
	    inDate: boolean;
	    validators: string[];
	
	    static createFrom(source: any = {}) {
	        return new Requirement(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.category = source["category"];
	        this.kinds = source["kinds"];
	        this.maxAge = source["maxAge"];
	        this.inDate = source["inDate"];
	        this.validators = source["validators"];
	    }
	}
	export class HouseRule {
	    id: string;
	    kind: HouseKind;
	    words: string[];
	    use: string;
	    says: string[];
	    scope: Scope;
	    reason: string;
	    except: string[];
	    unless: string[];
	    near: string[];
	    within: Reach;
	    lang: string;
	    channels: string[];
	    countries: string[];
	    severity: Severity;
	    fires: string[];
	    silent: string[];
	
	    static createFrom(source: any = {}) {
	        return new HouseRule(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.words = source["words"];
	        this.use = source["use"];
	        this.says = source["says"];
	        this.scope = source["scope"];
	        this.reason = source["reason"];
	        this.except = source["except"];
	        this.unless = source["unless"];
	        this.near = source["near"];
	        this.within = source["within"];
	        this.lang = source["lang"];
	        this.channels = source["channels"];
	        this.countries = source["countries"];
	        this.severity = source["severity"];
	        this.fires = source["fires"];
	        this.silent = source["silent"];
	    }
	}
	export class Situation {
	    countries: string[];
	    sectors: string[];
	    audience: Audience;
	    channel: string;
	    on: string;
	
	    static createFrom(source: any = {}) {
	        return new Situation(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.countries = source["countries"];
	        this.sectors = source["sectors"];
	        this.audience = source["audience"];
	        this.channel = source["channel"];
	        this.on = source["on"];
	    }
	}
	export class Charter {
	    format: number;
	    name: string;
	    company: string[];
	    market: Situation;
	    packs: string[];
	    house: HouseRule[];
	    typography?: typography.Style;
	    voice?: voice.Voice;
	    proof: Requirement[];
	    experts: Expert[];
	    good: Good[];
	
	    static createFrom(source: any = {}) {
	        return new Charter(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.format = source["format"];
	        this.name = source["name"];
	        this.company = source["company"];
	        this.market = this.convertValues(source["market"], Situation);
	        this.packs = source["packs"];
	        this.house = this.convertValues(source["house"], HouseRule);
	        this.typography = this.convertValues(source["typography"], typography.Style);
	        this.voice = this.convertValues(source["voice"], voice.Voice);
	        this.proof = this.convertValues(source["proof"], Requirement);
	        this.experts = this.convertValues(source["experts"], Expert);
	        this.good = this.convertValues(source["good"], Good);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	
	export class Said {
	    fr: string;
	    en: string;
	
	    static createFrom(source: any = {}) {
	        return new Said(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.fr = source["fr"];
	        this.en = source["en"];
	    }
	}
	export class Reference {
	    text: Said;
	    article?: string;
	    since: Said;
	
	    static createFrom(source: any = {}) {
	        return new Reference(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = this.convertValues(source["text"], Said);
	        this.article = source["article"];
	        this.since = this.convertValues(source["since"], Said);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	export class Trouble {
	    rule: string;
	    code: TroubleCode;
	    field: string;
	    detail: string;
	    other: string;
	    count: number;
	    of: number;
	
	    static createFrom(source: any = {}) {
	        return new Trouble(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.rule = source["rule"];
	        this.code = source["code"];
	        this.field = source["field"];
	        this.detail = source["detail"];
	        this.other = source["other"];
	        this.count = source["count"];
	        this.of = source["of"];
	    }
	}

}

export namespace claim {
	
	export enum Risk {
	    high = "high",
	    low = "low",
	}
	export enum ResolutionKind {
	    not_a_claim = "not_a_claim",
	    removed = "removed",
	    sourced = "sourced",
	    validated = "validated",
	}
	export enum Category {
	    availability = "availability",
	    company = "company",
	    compliance = "compliance",
	    customer = "customer",
	    environment = "environment",
	    guarantee = "guarantee",
	    health = "health",
	    performance = "performance",
	    pricing = "pricing",
	    product = "product",
	    security = "security",
	    statistic = "statistic",
	    superlative = "superlative",
	}

}

export namespace job {
	
	export enum State {
	    cancelled = "cancelled",
	    done = "done",
	    failed = "failed",
	    running = "running",
	}
	export class Count {
	    done: number;
	    total: number;
	    unit: string;
	
	    static createFrom(source: any = {}) {
	        return new Count(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.done = source["done"];
	        this.total = source["total"];
	        this.unit = source["unit"];
	    }
	}
	export class Failure {
	    label: string;
	    code: string;
	    reason: string;
	    detail: string;
	
	    static createFrom(source: any = {}) {
	        return new Failure(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.label = source["label"];
	        this.code = source["code"];
	        this.reason = source["reason"];
	        this.detail = source["detail"];
	    }
	}
	export class Snapshot {
	    id: string;
	    kind: string;
	    subject: string;
	    state: State;
	    seq: number;
	    done: number;
	    total: number;
	    unit: string;
	    label: string;
	    within: Count;
	    failures: Failure[];
	
	    static createFrom(source: any = {}) {
	        return new Snapshot(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.subject = source["subject"];
	        this.state = source["state"];
	        this.seq = source["seq"];
	        this.done = source["done"];
	        this.total = source["total"];
	        this.unit = source["unit"];
	        this.label = source["label"];
	        this.within = this.convertValues(source["within"], Count);
	        this.failures = this.convertValues(source["failures"], Failure);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace piece {
	
	export enum Cause {
	    approved = "approved",
	    autosave = "autosave",
	    imported = "imported",
	    restored = "restored",
	}
	export enum Kind {
	    article = "article",
	    customer_case = "customer_case",
	    email = "email",
	    email_sequence = "email_sequence",
	    landing_page = "landing_page",
	    linkedin_post = "linkedin_post",
	    other = "other",
	    press_release = "press_release",
	    sales_sheet = "sales_sheet",
	    white_paper = "white_paper",
	}
	export enum Stage {
	    approve = "approve",
	    publish = "publish",
	    published = "published",
	    verify = "verify",
	}
	export class Piece {
	    id: string;
	    title: string;
	    kind: Kind;
	    lang: string;
	    blocks: text.Block[];
	    seq: number;
	    createdAt: number;
	    updatedAt: number;
	
	    static createFrom(source: any = {}) {
	        return new Piece(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.kind = source["kind"];
	        this.lang = source["lang"];
	        this.blocks = this.convertValues(source["blocks"], text.Block);
	        this.seq = source["seq"];
	        this.createdAt = source["createdAt"];
	        this.updatedAt = source["updatedAt"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Revision {
	    id: string;
	    pieceId: string;
	    number: number;
	    cause: Cause;
	    at: number;
	    title: string;
	    kind: Kind;
	    lang: string;
	    blocks: text.Block[];
	    hash: string;
	
	    static createFrom(source: any = {}) {
	        return new Revision(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.pieceId = source["pieceId"];
	        this.number = source["number"];
	        this.cause = source["cause"];
	        this.at = source["at"];
	        this.title = source["title"];
	        this.kind = source["kind"];
	        this.lang = source["lang"];
	        this.blocks = this.convertValues(source["blocks"], text.Block);
	        this.hash = source["hash"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace settings {
	
	export enum Provider {
	    local = "local",
	    mistral = "mistral",
	    openai = "openai",
	    other = "other",
	}
	export class Assistance {
	    provider: Provider;
	    address: string;
	    model: string;
	
	    static createFrom(source: any = {}) {
	        return new Assistance(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.provider = source["provider"];
	        this.address = source["address"];
	        this.model = source["model"];
	    }
	}
	export class Settings {
	    lang: string;
	    theme: string;
	    name: string;
	    role: string;
	    singleKeys: boolean;
	    keyHints: boolean;
	    workspace: string;
	    assistance: Assistance;
	
	    static createFrom(source: any = {}) {
	        return new Settings(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lang = source["lang"];
	        this.theme = source["theme"];
	        this.name = source["name"];
	        this.role = source["role"];
	        this.singleKeys = source["singleKeys"];
	        this.keyHints = source["keyHints"];
	        this.workspace = source["workspace"];
	        this.assistance = this.convertValues(source["assistance"], Assistance);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace source {
	
	export enum Answer {
	    no = "no",
	    yes = "yes",
	}
	export enum Kind {
	    certificate = "certificate",
	    contract = "contract",
	    customer_agreement = "customer_agreement",
	    internal_note = "internal_note",
	    law = "law",
	    other = "other",
	    press = "press",
	    price_list = "price_list",
	    study = "study",
	}
	export class Cell {
	    heading: string;
	    text: string;
	    span: text.Span;
	    above: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Cell(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.heading = source["heading"];
	        this.text = source["text"];
	        this.span = this.convertValues(source["span"], text.Span);
	        this.above = source["above"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace text {
	
	export enum BlockKind {
	    code = "code",
	    heading = "heading",
	    list_item = "list_item",
	    paragraph = "paragraph",
	    quote = "quote",
	    table_cell = "table_cell",
	}
	export enum MarkKind {
	    bold = "bold",
	    italic = "italic",
	    link = "link",
	}
	export class Span {
	    start: number;
	    end: number;
	
	    static createFrom(source: any = {}) {
	        return new Span(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.start = source["start"];
	        this.end = source["end"];
	    }
	}
	export class Mark {
	    kind: MarkKind;
	    span: Span;
	    href?: string;
	
	    static createFrom(source: any = {}) {
	        return new Mark(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.span = this.convertValues(source["span"], Span);
	        this.href = source["href"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Block {
	    id: string;
	    parent?: string;
	    kind: BlockKind;
	    level?: number;
	    ordered?: boolean;
	    row?: number;
	    col?: number;
	    header?: boolean;
	    text: string;
	    marks?: Mark[];
	
	    static createFrom(source: any = {}) {
	        return new Block(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.parent = source["parent"];
	        this.kind = source["kind"];
	        this.level = source["level"];
	        this.ordered = source["ordered"];
	        this.row = source["row"];
	        this.col = source["col"];
	        this.header = source["header"];
	        this.text = source["text"];
	        this.marks = this.convertValues(source["marks"], Mark);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	

}

export namespace typography {
	
	export enum Form {
	    either = "either",
	    typewriter = "typewriter",
	    typographic = "typographic",
	}
	export enum Kind {
	    abbreviation = "abbreviation",
	    amount = "amount",
	    apostrophe = "apostrophe",
	    capital = "capital",
	    dash = "dash",
	    date = "date",
	    double_space = "double_space",
	    ellipsis = "ellipsis",
	    hour = "hour",
	    ligature = "ligature",
	    no_break_space = "no_break_space",
	    number = "number",
	    ordinal = "ordinal",
	    quotes = "quotes",
	    space_width = "space_width",
	    spacing = "spacing",
	    unit = "unit",
	}
	export enum Spaces {
	    narrow = "narrow",
	    tight = "tight",
	    wide = "wide",
	}
	export class Style {
	    country: string;
	    spaces: Spaces;
	    exact: boolean;
	    apostrophe: Form;
	    quotes: Form;
	    ellipsis: Form;
	    off: string[];
	
	    static createFrom(source: any = {}) {
	        return new Style(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.country = source["country"];
	        this.spaces = source["spaces"];
	        this.exact = source["exact"];
	        this.apostrophe = source["apostrophe"];
	        this.quotes = source["quotes"];
	        this.ellipsis = source["ellipsis"];
	        this.off = source["off"];
	    }
	}

}

export namespace verify {
	
	export enum DifferenceKind {
	    attribute = "attribute",
	    bound = "bound",
	    date = "date",
	    entity = "entity",
	    modality = "modality",
	    negation = "negation",
	    number = "number",
	    scope = "scope",
	    unit = "unit",
	}
	export enum HitKind {
	    agrees = "agrees",
	    conflict = "conflict",
	    match = "match",
	}
	export enum Status {
	    banned = "banned",
	    contradicted = "contradicted",
	    expired = "expired",
	    not_a_claim = "not_a_claim",
	    proven = "proven",
	    removed = "removed",
	    to_prove = "to_prove",
	    validated = "validated",
	    with_expert = "with_expert",
	}
	export enum Verdict {
	    contradicted = "contradicted",
	    not_found = "not_found",
	    supported = "supported",
	}
	export class Difference {
	    kind: DifferenceKind;
	    claim: string;
	    source: string;
	    unowned?: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Difference(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.claim = source["claim"];
	        this.source = source["source"];
	        this.unowned = source["unowned"];
	    }
	}
	export class Hit {
	    kind: HitKind;
	    span: text.Span;
	
	    static createFrom(source: any = {}) {
	        return new Hit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.span = this.convertValues(source["span"], text.Span);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace voice {
	
	export enum Address {
	    consistent = "consistent",
	    tu = "tu",
	    vous = "vous",
	}
	export enum Self {
	    name = "name",
	    we = "we",
	}
	export class Figures {
	    words: number;
	    sentences: number;
	    paragraphs: number;
	    averageSentence: number;
	    longestSentence: number;
	    longestBlock: number;
	    passives: number;
	    passiveShare: number;
	    exclamations: number;
	    emoji: number;
	    vous: number;
	    tu: number;
	    we: number;
	    company: number;
	    anglicisms: number;
	    jargon: number;
	    syllables: number;
	    readability?: number;
	
	    static createFrom(source: any = {}) {
	        return new Figures(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.words = source["words"];
	        this.sentences = source["sentences"];
	        this.paragraphs = source["paragraphs"];
	        this.averageSentence = source["averageSentence"];
	        this.longestSentence = source["longestSentence"];
	        this.longestBlock = source["longestBlock"];
	        this.passives = source["passives"];
	        this.passiveShare = source["passiveShare"];
	        this.exclamations = source["exclamations"];
	        this.emoji = source["emoji"];
	        this.vous = source["vous"];
	        this.tu = source["tu"];
	        this.we = source["we"];
	        this.company = source["company"];
	        this.anglicisms = source["anglicisms"];
	        this.jargon = source["jargon"];
	        this.syllables = source["syllables"];
	        this.readability = source["readability"];
	    }
	}
	export class Voice {
	    address: Address;
	    self: Self;
	    company: string;
	    sentenceTarget: number;
	    sentenceMax: number;
	    paragraphMax: number;
	    passiveMax?: number;
	    exclamationMax?: number;
	    emojiMax?: number;
	    readabilityMin: number;
	    anglicisms: boolean;
	    jargon: boolean;
	    kept: string[];
	    wanted: string[];
	    unwanted: string[];
	
	    static createFrom(source: any = {}) {
	        return new Voice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.address = source["address"];
	        this.self = source["self"];
	        this.company = source["company"];
	        this.sentenceTarget = source["sentenceTarget"];
	        this.sentenceMax = source["sentenceMax"];
	        this.paragraphMax = source["paragraphMax"];
	        this.passiveMax = source["passiveMax"];
	        this.exclamationMax = source["exclamationMax"];
	        this.emojiMax = source["emojiMax"];
	        this.readabilityMin = source["readabilityMin"];
	        this.anglicisms = source["anglicisms"];
	        this.jargon = source["jargon"];
	        this.kept = source["kept"];
	        this.wanted = source["wanted"];
	        this.unwanted = source["unwanted"];
	    }
	}
	export class Lesson {
	    voice: Voice;
	    seen: Figures;
	    pages: Figures[];
	    margin: number;
	    enough: number;
	
	    static createFrom(source: any = {}) {
	        return new Lesson(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.voice = this.convertValues(source["voice"], Voice);
	        this.seen = this.convertValues(source["seen"], Figures);
	        this.pages = this.convertValues(source["pages"], Figures);
	        this.margin = source["margin"];
	        this.enough = source["enough"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace workspace {
	
	export class GoodView {
	    text: string;
	    auto: charter.Auto;
	    min: number;
	    max: number;
	    done: boolean;
	    count: number;
	
	    static createFrom(source: any = {}) {
	        return new GoodView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.auto = source["auto"];
	        this.min = source["min"];
	        this.max = source["max"];
	        this.done = source["done"];
	        this.count = source["count"];
	    }
	}
	export class Counts {
	    total: number;
	    open: number;
	    proven: number;
	    unconfirmed: number;
	    validated: number;
	    removed: number;
	    notAClaim: number;
	    reworded: number;
	
	    static createFrom(source: any = {}) {
	        return new Counts(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.total = source["total"];
	        this.open = source["open"];
	        this.proven = source["proven"];
	        this.unconfirmed = source["unconfirmed"];
	        this.validated = source["validated"];
	        this.removed = source["removed"];
	        this.notAClaim = source["notAClaim"];
	        this.reworded = source["reworded"];
	    }
	}
	export class ApprovalView {
	    id: string;
	    revision: number;
	    at: number;
	    name: string;
	    role: string;
	    hash: string;
	    counts: Counts;
	    charter: number;
	    good: GoodView[];
	
	    static createFrom(source: any = {}) {
	        return new ApprovalView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.revision = source["revision"];
	        this.at = source["at"];
	        this.name = source["name"];
	        this.role = source["role"];
	        this.hash = source["hash"];
	        this.counts = this.convertValues(source["counts"], Counts);
	        this.charter = source["charter"];
	        this.good = this.convertValues(source["good"], GoodView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class BlockEdit {
	    block: text.Block;
	    after: string;
	
	    static createFrom(source: any = {}) {
	        return new BlockEdit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.block = this.convertValues(source["block"], text.Block);
	        this.after = source["after"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class EvidenceView {
	    passageId: string;
	    sourceId: string;
	    source: string;
	    file: string;
	    text: string;
	    span: text.Span;
	    quote: string;
	    hits: verify.Hit[];
	    heading: string;
	    page: number;
	    sheet: string;
	    cell: string;
	    line: number;
	    cells: source.Cell[];
	    date: number;
	    validUntil: number;
	    expired: boolean;
	    ordinal: number;
	    typed: boolean;
	    format: string;
	    quotable: string;
	    proposedBy: string;
	
	    static createFrom(source: any = {}) {
	        return new EvidenceView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.passageId = source["passageId"];
	        this.sourceId = source["sourceId"];
	        this.source = source["source"];
	        this.file = source["file"];
	        this.text = source["text"];
	        this.span = this.convertValues(source["span"], text.Span);
	        this.quote = source["quote"];
	        this.hits = this.convertValues(source["hits"], verify.Hit);
	        this.heading = source["heading"];
	        this.page = source["page"];
	        this.sheet = source["sheet"];
	        this.cell = source["cell"];
	        this.line = source["line"];
	        this.cells = this.convertValues(source["cells"], source.Cell);
	        this.date = source["date"];
	        this.validUntil = source["validUntil"];
	        this.expired = source["expired"];
	        this.ordinal = source["ordinal"];
	        this.typed = source["typed"];
	        this.format = source["format"];
	        this.quotable = source["quotable"];
	        this.proposedBy = source["proposedBy"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class BrokenView {
	    before: string;
	    sourceId: string;
	    source: string;
	    now?: EvidenceView;
	
	    static createFrom(source: any = {}) {
	        return new BrokenView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.before = source["before"];
	        this.sourceId = source["sourceId"];
	        this.source = source["source"];
	        this.now = this.convertValues(source["now"], EvidenceView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CallView {
	    at: number;
	    took: number;
	    host: string;
	    model: string;
	    remote: boolean;
	    sent: string;
	    received: string;
	    failure: string;
	
	    static createFrom(source: any = {}) {
	        return new CallView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.at = source["at"];
	        this.took = source["took"];
	        this.host = source["host"];
	        this.model = source["model"];
	        this.remote = source["remote"];
	        this.sent = source["sent"];
	        this.received = source["received"];
	        this.failure = source["failure"];
	    }
	}
	export class CharterExport {
	    path: string;
	    whole: number;
	    less: number;
	    left: number;
	
	    static createFrom(source: any = {}) {
	        return new CharterExport(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.whole = source["whole"];
	        this.less = source["less"];
	        this.left = source["left"];
	    }
	}
	export class CharterVersionView {
	    number: number;
	    at: number;
	    name: string;
	    note: string;
	    hash: string;
	
	    static createFrom(source: any = {}) {
	        return new CharterVersionView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.at = source["at"];
	        this.name = source["name"];
	        this.note = source["note"];
	        this.hash = source["hash"];
	    }
	}
	export class StarterView {
	    id: string;
	    name: string;
	
	    static createFrom(source: any = {}) {
	        return new StarterView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	    }
	}
	export class RuleView {
	    id: string;
	    severity: charter.Severity;
	    countries: string[];
	    sectors: string[];
	    title: charter.Said;
	    why: charter.Said;
	    safer: charter.Said;
	    reference: charter.Reference;
	    proof: charter.Said[];
	    basis: charter.Basis;
	    checked: charter.Checked;
	    checkedOn: string;
	
	    static createFrom(source: any = {}) {
	        return new RuleView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.severity = source["severity"];
	        this.countries = source["countries"];
	        this.sectors = source["sectors"];
	        this.title = this.convertValues(source["title"], charter.Said);
	        this.why = this.convertValues(source["why"], charter.Said);
	        this.safer = this.convertValues(source["safer"], charter.Said);
	        this.reference = this.convertValues(source["reference"], charter.Reference);
	        this.proof = this.convertValues(source["proof"], charter.Said);
	        this.basis = source["basis"];
	        this.checked = source["checked"];
	        this.checkedOn = source["checkedOn"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PackOfRules {
	    id: string;
	    version: number;
	    reviewed: string;
	    title: charter.Said;
	    law: charter.Said;
	    rules: RuleView[];
	
	    static createFrom(source: any = {}) {
	        return new PackOfRules(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.version = source["version"];
	        this.reviewed = source["reviewed"];
	        this.title = this.convertValues(source["title"], charter.Said);
	        this.law = this.convertValues(source["law"], charter.Said);
	        this.rules = this.convertValues(source["rules"], RuleView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CharterView {
	    charter: charter.Charter;
	    seq: number;
	    updatedAt: number;
	    published?: CharterVersionView;
	    changed: boolean;
	    packs: PackOfRules[];
	    starters: StarterView[];
	    troubles: charter.Trouble[];
	
	    static createFrom(source: any = {}) {
	        return new CharterView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.charter = this.convertValues(source["charter"], charter.Charter);
	        this.seq = source["seq"];
	        this.updatedAt = source["updatedAt"];
	        this.published = this.convertValues(source["published"], CharterVersionView);
	        this.changed = source["changed"];
	        this.packs = this.convertValues(source["packs"], PackOfRules);
	        this.starters = this.convertValues(source["starters"], StarterView);
	        this.troubles = this.convertValues(source["troubles"], charter.Trouble);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class LackView {
	    lack: charter.Lack;
	    need: charter.Requirement;
	
	    static createFrom(source: any = {}) {
	        return new LackView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lack = source["lack"];
	        this.need = this.convertValues(source["need"], charter.Requirement);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Validation {
	    name: string;
	    role: string;
	    at: number;
	    words: string;
	    proof: string;
	
	    static createFrom(source: any = {}) {
	        return new Validation(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.role = source["role"];
	        this.at = source["at"];
	        this.words = source["words"];
	        this.proof = source["proof"];
	    }
	}
	export class ResolutionView {
	    id: string;
	    kind: claim.ResolutionKind;
	    at: number;
	    reason: string;
	    confirmed: boolean;
	    evidence?: EvidenceView;
	    validation?: Validation;
	
	    static createFrom(source: any = {}) {
	        return new ResolutionView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.at = source["at"];
	        this.reason = source["reason"];
	        this.confirmed = source["confirmed"];
	        this.evidence = this.convertValues(source["evidence"], EvidenceView);
	        this.validation = this.convertValues(source["validation"], Validation);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ClaimView {
	    id: string;
	    number: number;
	    block: string;
	    span: text.Span;
	    text: string;
	    sentence: string;
	    headings: string;
	    categories: string[];
	    risk: claim.Risk;
	    signals: string[];
	    origin: string;
	    status: verify.Status;
	    verdict: verify.Verdict;
	    difference?: verify.Difference;
	    evidence: EvidenceView[];
	    near: number;
	    resolution?: ResolutionView;
	    proposal: string;
	    broken?: BrokenView;
	    lack?: LackView;
	    finding: string;
	
	    static createFrom(source: any = {}) {
	        return new ClaimView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.number = source["number"];
	        this.block = source["block"];
	        this.span = this.convertValues(source["span"], text.Span);
	        this.text = source["text"];
	        this.sentence = source["sentence"];
	        this.headings = source["headings"];
	        this.categories = source["categories"];
	        this.risk = source["risk"];
	        this.signals = source["signals"];
	        this.origin = source["origin"];
	        this.status = source["status"];
	        this.verdict = source["verdict"];
	        this.difference = this.convertValues(source["difference"], verify.Difference);
	        this.evidence = this.convertValues(source["evidence"], EvidenceView);
	        this.near = source["near"];
	        this.resolution = this.convertValues(source["resolution"], ResolutionView);
	        this.proposal = source["proposal"];
	        this.broken = this.convertValues(source["broken"], BrokenView);
	        this.lack = this.convertValues(source["lack"], LackView);
	        this.finding = source["finding"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class ExpertsView {
	    experts: charter.Expert[];
	    named: boolean;
	
	    static createFrom(source: any = {}) {
	        return new ExpertsView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.experts = this.convertValues(source["experts"], charter.Expert);
	        this.named = source["named"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Extract {
	    sourceId: string;
	    page: number;
	    title: string;
	    author: string;
	    date: number;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new Extract(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.sourceId = source["sourceId"];
	        this.page = source["page"];
	        this.title = source["title"];
	        this.author = source["author"];
	        this.date = source["date"];
	        this.text = source["text"];
	    }
	}
	export class IgnoredView {
	    at: number;
	    reason: string;
	    name: string;
	
	    static createFrom(source: any = {}) {
	        return new IgnoredView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.at = source["at"];
	        this.reason = source["reason"];
	        this.name = source["name"];
	    }
	}
	export class FixView {
	    span: text.Span;
	    with: string;
	
	    static createFrom(source: any = {}) {
	        return new FixView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.span = this.convertValues(source["span"], text.Span);
	        this.with = source["with"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PieceName {
	    id: string;
	    title: string;
	
	    static createFrom(source: any = {}) {
	        return new PieceName(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	    }
	}
	export class FindingView {
	    id: string;
	    rule: string;
	    pack: string;
	    severity: charter.Severity;
	    block: string;
	    span: text.Span;
	    text: string;
	    title: charter.Said;
	    why: charter.Said;
	    safer: charter.Said;
	    reference: charter.Reference;
	    proof: charter.Said[];
	    basis: charter.Basis;
	    checked: charter.Checked;
	    checkedOn: string;
	    scope: charter.Scope;
	    kind: string;
	    before: string;
	    after: string;
	    other?: PieceName;
	    fix?: FixView;
	    ignored?: IgnoredView;
	    claim: string;
	    under: string;
	
	    static createFrom(source: any = {}) {
	        return new FindingView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.rule = source["rule"];
	        this.pack = source["pack"];
	        this.severity = source["severity"];
	        this.block = source["block"];
	        this.span = this.convertValues(source["span"], text.Span);
	        this.text = source["text"];
	        this.title = this.convertValues(source["title"], charter.Said);
	        this.why = this.convertValues(source["why"], charter.Said);
	        this.safer = this.convertValues(source["safer"], charter.Said);
	        this.reference = this.convertValues(source["reference"], charter.Reference);
	        this.proof = this.convertValues(source["proof"], charter.Said);
	        this.basis = source["basis"];
	        this.checked = source["checked"];
	        this.checkedOn = source["checkedOn"];
	        this.scope = source["scope"];
	        this.kind = source["kind"];
	        this.before = source["before"];
	        this.after = source["after"];
	        this.other = this.convertValues(source["other"], PieceName);
	        this.fix = this.convertValues(source["fix"], FixView);
	        this.ignored = this.convertValues(source["ignored"], IgnoredView);
	        this.claim = source["claim"];
	        this.under = source["under"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class FolderView {
	    id: string;
	    name: string;
	    path: string;
	    documents: number;
	    others: number;
	    closed: number;
	    watched: boolean;
	
	    static createFrom(source: any = {}) {
	        return new FolderView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.path = source["path"];
	        this.documents = source["documents"];
	        this.others = source["others"];
	        this.closed = source["closed"];
	        this.watched = source["watched"];
	    }
	}
	export class FoundView {
	    block: string;
	    span: text.Span;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new FoundView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.block = source["block"];
	        this.span = this.convertValues(source["span"], text.Span);
	        this.text = source["text"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Gate {
	    open: boolean;
	    reason: string;
	    left: number;
	    forbidden: number;
	    first: string;
	    nextExpiry: number;
	
	    static createFrom(source: any = {}) {
	        return new Gate(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.open = source["open"];
	        this.reason = source["reason"];
	        this.left = source["left"];
	        this.forbidden = source["forbidden"];
	        this.first = source["first"];
	        this.nextExpiry = source["nextExpiry"];
	    }
	}
	
	
	export class ImpactRow {
	    pieceId: string;
	    title: string;
	    exported: boolean;
	    words: string[];
	    lacks: number;
	
	    static createFrom(source: any = {}) {
	        return new ImpactRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.pieceId = source["pieceId"];
	        this.title = source["title"];
	        this.exported = source["exported"];
	        this.words = source["words"];
	        this.lacks = source["lacks"];
	    }
	}
	
	export class LetterView {
	    host: string;
	    model: string;
	    remote: boolean;
	    text: string;
	    passages: number;
	    withheld: string[];
	
	    static createFrom(source: any = {}) {
	        return new LetterView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.host = source["host"];
	        this.model = source["model"];
	        this.remote = source["remote"];
	        this.text = source["text"];
	        this.passages = source["passages"];
	        this.withheld = source["withheld"];
	    }
	}
	export class LinkInput {
	    passageId: string;
	    start: number;
	    end: number;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new LinkInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.passageId = source["passageId"];
	        this.start = source["start"];
	        this.end = source["end"];
	        this.reason = source["reason"];
	    }
	}
	export class NewPiece {
	    title: string;
	    kind: string;
	    lang: string;
	    blocks: text.Block[];
	
	    static createFrom(source: any = {}) {
	        return new NewPiece(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.kind = source["kind"];
	        this.lang = source["lang"];
	        this.blocks = this.convertValues(source["blocks"], text.Block);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class OwnView {
	    sourceId: string;
	    title: string;
	    file: string;
	
	    static createFrom(source: any = {}) {
	        return new OwnView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.sourceId = source["sourceId"];
	        this.title = source["title"];
	        this.file = source["file"];
	    }
	}
	export class PackFile {
	    role: string;
	    name: string;
	    size: number;
	    sha256: string;
	
	    static createFrom(source: any = {}) {
	        return new PackFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.role = source["role"];
	        this.name = source["name"];
	        this.size = source["size"];
	        this.sha256 = source["sha256"];
	    }
	}
	
	export class PackView {
	    id: string;
	    at: number;
	    revision: number;
	    path: string;
	    state: string;
	    files: PackFile[];
	
	    static createFrom(source: any = {}) {
	        return new PackView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.at = source["at"];
	        this.revision = source["revision"];
	        this.path = source["path"];
	        this.state = source["state"];
	        this.files = this.convertValues(source["files"], PackFile);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PassageView {
	    id: string;
	    ordinal: number;
	    text: string;
	    context: string;
	    heading: string;
	    page: number;
	    sheet: string;
	    cell: string;
	    line: number;
	    cells: source.Cell[];
	    uses: number;
	    typed: boolean;
	
	    static createFrom(source: any = {}) {
	        return new PassageView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.ordinal = source["ordinal"];
	        this.text = source["text"];
	        this.context = source["context"];
	        this.heading = source["heading"];
	        this.page = source["page"];
	        this.sheet = source["sheet"];
	        this.cell = source["cell"];
	        this.line = source["line"];
	        this.cells = this.convertValues(source["cells"], source.Cell);
	        this.uses = source["uses"];
	        this.typed = source["typed"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Reopened {
	    version: number;
	    approved: number;
	    words: string[];
	    lacks: LackView[];
	    lacking: number;
	
	    static createFrom(source: any = {}) {
	        return new Reopened(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.version = source["version"];
	        this.approved = source["approved"];
	        this.words = source["words"];
	        this.lacks = this.convertValues(source["lacks"], LackView);
	        this.lacking = source["lacking"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PieceRow {
	    id: string;
	    title: string;
	    kind: piece.Kind;
	    lang: string;
	    stage: piece.Stage;
	    left: number;
	    forbidden: number;
	    total: number;
	    words: number;
	    updatedAt: number;
	    approvedAt: number;
	    exportedAt: number;
	    reopened?: Reopened;
	
	    static createFrom(source: any = {}) {
	        return new PieceRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.kind = source["kind"];
	        this.lang = source["lang"];
	        this.stage = source["stage"];
	        this.left = source["left"];
	        this.forbidden = source["forbidden"];
	        this.total = source["total"];
	        this.words = source["words"];
	        this.updatedAt = source["updatedAt"];
	        this.approvedAt = source["approvedAt"];
	        this.exportedAt = source["exportedAt"];
	        this.reopened = this.convertValues(source["reopened"], Reopened);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Publication {
	    piece: piece.Piece;
	    stage: piece.Stage;
	    approval?: ApprovalView;
	    current: boolean;
	    folder: string;
	    files: PackFile[];
	    packs: PackView[];
	
	    static createFrom(source: any = {}) {
	        return new Publication(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.piece = this.convertValues(source["piece"], piece.Piece);
	        this.stage = source["stage"];
	        this.approval = this.convertValues(source["approval"], ApprovalView);
	        this.current = source["current"];
	        this.folder = source["folder"];
	        this.files = this.convertValues(source["files"], PackFile);
	        this.packs = this.convertValues(source["packs"], PackView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PufferyView {
	    block: string;
	    span: text.Span;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new PufferyView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.block = source["block"];
	        this.span = this.convertValues(source["span"], text.Span);
	        this.text = source["text"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ReadFrom {
	    field: string;
	    words: string;
	
	    static createFrom(source: any = {}) {
	        return new ReadFrom(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.words = source["words"];
	    }
	}
	export class Sheet {
	    pieceId: string;
	    seq: number;
	    version: number;
	    base: number;
	    order: string[];
	    claims: ClaimView[];
	    counts: Counts;
	    gate: Gate;
	    stage: piece.Stage;
	    unsupported: string[];
	    puffery: PufferyView[];
	    own: OwnView[];
	    findings: FindingView[];
	
	    static createFrom(source: any = {}) {
	        return new Sheet(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.pieceId = source["pieceId"];
	        this.seq = source["seq"];
	        this.version = source["version"];
	        this.base = source["base"];
	        this.order = source["order"];
	        this.claims = this.convertValues(source["claims"], ClaimView);
	        this.counts = this.convertValues(source["counts"], Counts);
	        this.gate = this.convertValues(source["gate"], Gate);
	        this.stage = source["stage"];
	        this.unsupported = source["unsupported"];
	        this.puffery = this.convertValues(source["puffery"], PufferyView);
	        this.own = this.convertValues(source["own"], OwnView);
	        this.findings = this.convertValues(source["findings"], FindingView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Readiness {
	    piece: piece.Piece;
	    sheet: Sheet;
	    revision: number;
	    hash: string;
	    sources: number;
	    reviewBy: number;
	    approval?: ApprovalView;
	    past: ApprovalView[];
	    good: GoodView[];
	    charter: number;
	
	    static createFrom(source: any = {}) {
	        return new Readiness(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.piece = this.convertValues(source["piece"], piece.Piece);
	        this.sheet = this.convertValues(source["sheet"], Sheet);
	        this.revision = source["revision"];
	        this.hash = source["hash"];
	        this.sources = source["sources"];
	        this.reviewBy = source["reviewBy"];
	        this.approval = this.convertValues(source["approval"], ApprovalView);
	        this.past = this.convertValues(source["past"], ApprovalView);
	        this.good = this.convertValues(source["good"], GoodView);
	        this.charter = source["charter"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class RegisterRow {
	    claim: ClaimView;
	    pieceId: string;
	    pieceTitle: string;
	    pieceLang: string;
	    stage: piece.Stage;
	
	    static createFrom(source: any = {}) {
	        return new RegisterRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.claim = this.convertValues(source["claim"], ClaimView);
	        this.pieceId = source["pieceId"];
	        this.pieceTitle = source["pieceTitle"];
	        this.pieceLang = source["pieceLang"];
	        this.stage = source["stage"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class RevisionRow {
	    number: number;
	    cause: piece.Cause;
	    at: number;
	    words: number;
	    hash: string;
	    approver: string;
	
	    static createFrom(source: any = {}) {
	        return new RevisionRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.cause = source["cause"];
	        this.at = source["at"];
	        this.words = source["words"];
	        this.hash = source["hash"];
	        this.approver = source["approver"];
	    }
	}
	
	export class Saved {
	    seq: number;
	    at: number;
	
	    static createFrom(source: any = {}) {
	        return new Saved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.seq = source["seq"];
	        this.at = source["at"];
	    }
	}
	
	export class SourceDetails {
	    title: string;
	    author: string;
	    kind: string;
	    owner: string;
	    date: number;
	    validUntil: number;
	    quotable: string;
	    mayLeave: string;
	    tags: string[];
	
	    static createFrom(source: any = {}) {
	        return new SourceDetails(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.author = source["author"];
	        this.kind = source["kind"];
	        this.owner = source["owner"];
	        this.date = source["date"];
	        this.validUntil = source["validUntil"];
	        this.quotable = source["quotable"];
	        this.mayLeave = source["mayLeave"];
	        this.tags = source["tags"];
	    }
	}
	export class SourceRow {
	    id: string;
	    title: string;
	    file: string;
	    format: string;
	    author: string;
	    date: number;
	    validUntil: number;
	    pages: number;
	    passages: number;
	    size: number;
	    sha256: string;
	    addedAt: number;
	    madeAt: number;
	    uses: number;
	    expired: boolean;
	    intact: boolean;
	    goneFrom: string;
	    revertible: boolean;
	    kind: string;
	    owner: string;
	    quotable: string;
	    mayLeave: string;
	    tags: string[];
	    replaces: string;
	    readFrom: ReadFrom[];
	    broken: number;
	
	    static createFrom(source: any = {}) {
	        return new SourceRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.file = source["file"];
	        this.format = source["format"];
	        this.author = source["author"];
	        this.date = source["date"];
	        this.validUntil = source["validUntil"];
	        this.pages = source["pages"];
	        this.passages = source["passages"];
	        this.size = source["size"];
	        this.sha256 = source["sha256"];
	        this.addedAt = source["addedAt"];
	        this.madeAt = source["madeAt"];
	        this.uses = source["uses"];
	        this.expired = source["expired"];
	        this.intact = source["intact"];
	        this.goneFrom = source["goneFrom"];
	        this.revertible = source["revertible"];
	        this.kind = source["kind"];
	        this.owner = source["owner"];
	        this.quotable = source["quotable"];
	        this.mayLeave = source["mayLeave"];
	        this.tags = source["tags"];
	        this.replaces = source["replaces"];
	        this.readFrom = this.convertValues(source["readFrom"], ReadFrom);
	        this.broken = source["broken"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Space {
	    name: string;
	    path: string;
	    sample: boolean;
	    lang: string;
	    synced: boolean;
	    pieces: number;
	    sources: number;
	
	    static createFrom(source: any = {}) {
	        return new Space(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.path = source["path"];
	        this.sample = source["sample"];
	        this.lang = source["lang"];
	        this.synced = source["synced"];
	        this.pieces = source["pieces"];
	        this.sources = source["sources"];
	    }
	}
	
	export class TriedClaim {
	    block: string;
	    span: text.Span;
	    text: string;
	    verdict: verify.Verdict;
	    source: string;
	    page: number;
	    quote: string;
	
	    static createFrom(source: any = {}) {
	        return new TriedClaim(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.block = source["block"];
	        this.span = this.convertValues(source["span"], text.Span);
	        this.text = source["text"];
	        this.verdict = source["verdict"];
	        this.source = source["source"];
	        this.page = source["page"];
	        this.quote = source["quote"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TryView {
	    blocks: text.Block[];
	    findings: FindingView[];
	    claims: TriedClaim[];
	
	    static createFrom(source: any = {}) {
	        return new TryView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.blocks = this.convertValues(source["blocks"], text.Block);
	        this.findings = this.convertValues(source["findings"], FindingView);
	        this.claims = this.convertValues(source["claims"], TriedClaim);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Unfinished {
	    documents: number;
	    names: string[];
	
	    static createFrom(source: any = {}) {
	        return new Unfinished(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.documents = source["documents"];
	        this.names = source["names"];
	    }
	}
	export class Use {
	    passageId: string;
	    claimId: string;
	    claim: string;
	    pieceId: string;
	    pieceTitle: string;
	    stage: piece.Stage;
	    status: verify.Status;
	    confirmed: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Use(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.passageId = source["passageId"];
	        this.claimId = source["claimId"];
	        this.claim = source["claim"];
	        this.pieceId = source["pieceId"];
	        this.pieceTitle = source["pieceTitle"];
	        this.stage = source["stage"];
	        this.status = source["status"];
	        this.confirmed = source["confirmed"];
	    }
	}
	
	export class WatchedFile {
	    name: string;
	    sourceId: string;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new WatchedFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.sourceId = source["sourceId"];
	        this.reason = source["reason"];
	    }
	}
	export class WatchedView {
	    id: string;
	    name: string;
	    path: string;
	    lookedAt: number;
	    away: boolean;
	    documents: number;
	    refused: WatchedFile[];
	    gone: WatchedFile[];
	
	    static createFrom(source: any = {}) {
	        return new WatchedView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.path = source["path"];
	        this.lookedAt = source["lookedAt"];
	        this.away = source["away"];
	        this.documents = source["documents"];
	        this.refused = this.convertValues(source["refused"], WatchedFile);
	        this.gone = this.convertValues(source["gone"], WatchedFile);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class WeighedRule {
	    troubles: charter.Trouble[];
	    fires: PieceName[];
	    refused: boolean;
	
	    static createFrom(source: any = {}) {
	        return new WeighedRule(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.troubles = this.convertValues(source["troubles"], charter.Trouble);
	        this.fires = this.convertValues(source["fires"], PieceName);
	        this.refused = source["refused"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

