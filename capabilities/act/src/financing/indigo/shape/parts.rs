//! The columns of the parts of a project, and where each stands in a document.

use super::{Column, Kind};
use Kind::{Date, Number, OneOf, Text};

const UNITS: &[&str] = &["Individual", "Other"];
const LEVELS: &[&str] = &["Project level", "Outcome level"];
const RESULT_TYPES: &[&str] = &["Interim", "Final"];
const PAYMENT_RESULTS: &[&str] = &["Interim", "Overall"];
const PAID: &[&str] = &["Planned", "Actual"];
const TRANSACTIONS: &[&str] = &[
    "Debt",
    "Grant",
    "Equity",
    "Debt and Equity",
    "Interest Payment",
    "Capital Repayment",
    "Capital Repayment and Interest",
    "Outcome Payment",
    "Other",
];
const INVESTMENTS: &[&str] = &["Debt", "Equity", "Combination"];
const REPAYMENTS: &[&str] = &[
    "No repayment (no principle or return)",
    "Some repayment (but below value of principle)",
    "Principal repaid (but no net return)",
    "Principal + positive financial returns",
    "Not publicly available",
];
const RETURNS: &[&str] = &["IRR", "Average annual return"];
const PROVIDERS: &[&str] =
    &["Nonprofit/NGO", "Foundation/Philanthropist", "Government/Public Sector/Public Bank", "For-profit", "Other"];
const PAYERS: &[&str] = &[
    "Nonprofit/NGO",
    "Foundation/Philanthropist",
    "Government/Public Sector/Public Bank",
    "Multilateral/Bilateral/Intergovernmental Financial Institution",
    "Corporate Giving",
    "Investment Fund",
    "Other",
];
const INVESTORS: &[&str] = &[
    "Nonprofit/NGO",
    "Foundation/Philanthropist",
    "Government/Public Sector/Public Bank",
    "Multilateral/Bilateral/Intergovernmental Financial Institution",
    "Corporate Giving",
    "Investment Fund",
    "High Net Worth Individual/Family Office/Private Bank",
    "Impact Investor",
    "Commercial",
];
const INTERMEDIARIES: &[&str] = &[
    "Impact bond design",
    "Financial and commercial modeling",
    "Impact bond investment structure",
    "Capital raise",
    "Loan arranger",
    "Performance management",
    "Legal counsel",
    "Technical assistance",
    "Other",
];

pub(super) const PROJECTS_DELIVERY_LOCATIONS: &[Column] = &[
    ("Service Provision ID - (Value)", "service_provision_id/value", Text),
    ("Location - Name - (Value)", "location_name/value", Text),
    ("Location - Postcode - (Value)", "location_postcode/value", Text),
    ("Location - Country - (Value)", "location_country/value", Text),
    ("Lat/Lng - Lat - (Value)", "lat_lng/lat/value", Number),
    ("Lat/Lng - Lng - (Value)", "lat_lng/lng/value", Number),
    ("Adminstrative geography - Name - (Value)", "adminstrative_geography_name/value", Text),
    ("Adminstrative geography - Code Type - (Value)", "adminstrative_geography_code_type/value", Text),
    ("Adminstrative geography - Code - (Value)", "adminstrative_geography_code/value", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_INTERMEDIARY_SERVICES: &[Column] = &[
    ("Organisation ID - (Value)", "organisation_id/value", Text),
    ("Organisation Role Category - (Value)", "organisation_role_category/value", OneOf(INTERMEDIARIES)),
    ("Other Role Description - (Value)", "other_role_description/value", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_INVESTMENTS: &[Column] = &[
    ("Id", "id", Text),
    ("Organisation ID - (Value)", "organisation_id/value", Text),
    ("Organisation Role Category - (Value)", "organisation_role_category/value", OneOf(INVESTORS)),
    ("Investment Commitment - Currency - (Value)", "investment_commitment/currency/value", Text),
    ("Investment Commitment - Amount - Min - (Value)", "investment_commitment/amount/min/value", Number),
    ("Investment Commitment - Amount - Exact - (Value)", "investment_commitment/amount/exact/value", Number),
    ("Investment Commitment - Amount - Max - (Value)", "investment_commitment/amount/max/value", Number),
    ("Investment Commitment - Amount USD - Min - (Value)", "investment_commitment/amount_usd/min/value", Number),
    ("Investment Commitment - Amount USD - Exact - (Value)", "investment_commitment/amount_usd/exact/value", Number),
    ("Investment Commitment - Amount USD - Max - (Value)", "investment_commitment/amount_usd/max/value", Number),
    ("Maximum Potential loss - (Value)", "maximum_potential_loss/value", Text),
    ("Maximum Potential Return Type - (Value)", "maximum_potential_return_type/value", OneOf(RETURNS)),
    ("Maximum Potential Return - (Value)", "maximum_potential_return/value", Number),
    ("Investor Repayment - (Value)", "investor_repayment/value", OneOf(REPAYMENTS)),
    ("Investment Type - (Value)", "investment_type/value", OneOf(INVESTMENTS)),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_OUTCOME_FUNDS: &[Column] =
    &[("Id", "id", Text), ("Sources", "source_ids", Text), ("Notes", "notes", Text)];

pub(super) const PROJECTS_OUTCOME_METRICS: &[Column] = &[
    ("Id", "id", Text),
    ("Outcome Definition - (Value)", "definition/value", Text),
    ("Target Population - (Value)", "target_population/value", Text),
    (
        "Targeted number of service users Or beneficiaries (total) - (Value)",
        "targeted_number_of_service_users_or_beneficiaries_total/value",
        Number,
    ),
    (
        "Unit type of targeted Service users or beneficiaries - (Value)",
        "unit_type_of_targeted_service_users_or_beneficiaries/value",
        OneOf(UNITS),
    ),
    (
        "Unit description of Service user or beneficiaries - (Value)",
        "unit_description_of_service_user_or_beneficiaries/value",
        Text,
    ),
    ("Outcome metric target - (Value)", "outcome_metric_target/value", Text),
    (
        "Other target for Meeting outcome metric target - (Value)",
        "other_target_for_meeting_outcome_metric_target/value",
        Text,
    ),
    ("Outcome validation Method - (Value)", "outcome_validation_method/value", Text),
    ("Data source for Outcome validation - (Value)", "data_source_for_outcome_validation/value", Text),
    ("Policy sector - (Value)", "policy_sector/value", Text),
    ("Primary SDG goal - (Value)", "primary_sdg_goal/value", Text),
    ("Secondary SDG goals - (Value)", "secondary_sdg_goals/value", Text),
    ("Primary SDG target - (Value)", "primary_sdg_target/value", Text),
    ("Secondary SDG targets - (Value)", "secondary_sdg_targets/value", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_OUTCOME_PAYMENT_COMMITMENTS: &[Column] = &[
    ("Organisation ID - (Value)", "organisation_id/value", Text),
    ("Organisation Role Category - (Value)", "organisation_role_category/value", OneOf(PAYERS)),
    (
        "Maximum potential Outcome payment - Currency - (Value)",
        "maximum_potential_outcome_payment/currency/value",
        Text,
    ),
    ("Maximum potential Outcome payment - Amount - (Value)", "maximum_potential_outcome_payment/amount/value", Number),
    (
        "Maximum potential Outcome payment - Amount USD - (Value)",
        "maximum_potential_outcome_payment/amount_usd/value",
        Number,
    ),
    ("Result type - (Value)", "result_type/value", OneOf(PAYMENT_RESULTS)),
    ("Period - Start - (Value)", "period/start_date/value", Date),
    ("Period - End - (Value)", "period/end_date/value", Date),
    ("Total outcome payments made - Currency - (Value)", "total_outcome_payments/currency/value", Text),
    ("Total outcome payments made - Amount - (Value)", "total_outcome_payments/amount/value", Number),
    ("Total outcome payments made - Amount USD - (Value)", "total_outcome_payments/amount_usd/value", Number),
    ("Alterations to payment commitment - Description - (Value)", "alterations/description/value", Text),
    ("Alterations to payment commitment - Reason - (Value)", "alterations/reason/value", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_OUTCOME_PAYMENT_PLANS: &[Column] = &[
    ("Outcome Payment Plan Id - (Value)", "outcome_payment_plan_id/value", Text),
    ("Period - Start - (Value)", "period/start_date/value", Date),
    ("Period - End - (Value)", "period/end_date/value", Date),
    ("(In Sandboxes)", "sandboxes", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_OUTCOME_PAYMENTS: &[Column] = &[
    ("Outcome Payment Plan Id - (Value)", "outcome_payment_plan_id/value", Text),
    ("Outcome Metric Id - (Value)", "outcome_metric_id/value", Text),
    ("Period - Start - (Value)", "period/start_date/value", Date),
    ("Period - End - (Value)", "period/end_date/value", Date),
    ("Payer Organisation ID - (Value)", "payer_organisation_id/value", Text),
    ("Recipient Organisation ID - (Value)", "recipient_organisation_id/value", Text),
    ("Type - (Value)", "type/value", OneOf(PAID)),
    ("Payments - Currency - (Value)", "money/currency/value", Text),
    ("Payments - Amount - (Value)", "money/amount/value", Number),
    ("Payments - Amount USD - (Value)", "money/amount_usd/value", Number),
    ("(In Sandboxes)", "sandboxes", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_OUTCOME_PRICINGS: &[Column] = &[
    ("Outcome Metric Id - (Value)", "outcome_metric_id/value", Text),
    ("Currency - (Value)", "currency/value", Text),
    ("Price Per Unit - Amount - (Value)", "price_per_unit/amount/value", Number),
    ("Price Per Unit - Amount USD - (Value)", "price_per_unit/amount_usd/value", Number),
    (
        "Maximum Price if all targets achieved - Amount - (Value)",
        "maximum_price_if_all_targets_achieved/amount/value",
        Text,
    ),
    ("Contracted increases to outcome pricing - (Value)", "contracted_increases_to_outcome_pricing/value", Text),
    ("Price Description - (Value)", "price_description/value", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_RESULTS: &[Column] = &[
    ("Outcome Metric Id - (Value)", "outcome_metric_id/value", Text),
    ("Result level - (Value)", "result_level/value", OneOf(LEVELS)),
    ("Result type - (Value)", "result_type/value", OneOf(RESULT_TYPES)),
    ("Period - Start - (Value)", "period/start_date/value", Date),
    ("Period - End - (Value)", "period/end_date/value", Date),
    ("Outcomes achieved - (Value)", "outcomes_achieved/value", Text),
    ("Number engaged In impact bond - (Value)", "number_engaged_in_impact_bond/value", Number),
    ("Number with Positive social outcomes - (Value)", "number_with_positive_social_outcomes/value", Number),
    ("Other Description of result - (Value)", "other_description_of_result/value", Text),
    ("Outcomes validator(s) - (Value)", "outcomes_validator_organisation_ids/value", Text),
    ("Evaluation Documents - (Value)", "evaluation_documents_source_ids/value", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
    ("(In Sandboxes)", "sandboxes", Text),
];

pub(super) const PROJECTS_SERVICE_PROVISIONS: &[Column] = &[
    ("Id", "id", Text),
    ("Organisation ID - (Value)", "organisation_id/value", Text),
    ("Organisation Role Category - (Value)", "organisation_role_category/value", OneOf(PROVIDERS)),
    ("Intervention - (Value)", "intervention/value", Text),
    ("Planned Service - Start - (Value)", "planned_service/start_date/value", Text),
    ("Planned Service - End - (Value)", "planned_service/end_date/value", Text),
    ("Actual Service - Start - (Value)", "actual_service/start_date/value", Text),
    ("Actual Service - End - (Value)", "actual_service/end_date/value", Text),
    ("Alterations to service - Description - (Value)", "alterations/description/value", Text),
    ("Alterations to service - Reason - (Value)", "alterations/reason/value", Text),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
];

pub(super) const PROJECTS_TRANSACTIONS: &[Column] = &[
    ("Investment Id - (Value)", "investment_id/value", Text),
    ("Outcome Metric Id - (Value)", "outcome_metric_id/value", Text),
    ("Date - (Value)", "date/value", Date),
    ("Sending Organisation ID - (Value)", "sending_organisation_id/value", Text),
    ("Receiving Organisation ID - (Value)", "receiving_organisation_id/value", Text),
    ("Transaction Type - (Value)", "transaction_type/value", OneOf(TRANSACTIONS)),
    ("Money - Currency - (Value)", "money/currency/value", Text),
    ("Money - Amount - (Value)", "money/amount/value", Number),
    ("Money - Amount USD - (Value)", "money/amount_usd/value", Number),
    ("Sources", "source_ids", Text),
    ("Notes", "notes", Text),
    ("(In Sandboxes)", "sandboxes", Text),
];
