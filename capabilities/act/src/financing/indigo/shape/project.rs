//! The columns of the sheet of projects, and where each stands in a document.

use super::{Column, Kind};
use Kind::{Date, Number, OneOf, Text};

const STAGES: &[&str] = &[
    "Early-stage design",
    "Late-stage design",
    "Contracted",
    "Implementation",
    "Service delivery complete",
    "Complete",
];
const YES_NO: &[&str] = &["YES", "NO"];
const SECTORS: &[&str] = &[
    "Employment and training",
    "Child and family welfare",
    "Health",
    "Homelessness",
    "Education",
    "Criminal justice",
    "Agriculture and environment",
    "Poverty reduction",
];
const UNITS: &[&str] = &["Individual", "Other"];
const COVID: &[&str] = &[
    "Pause project",
    "Continue on outcomes contract without variations",
    "Continue on outcomes contract with variations",
    "Switch to grant payments based on medium scenarios",
];

pub(super) const PROJECTS: &[Column] = &[
    ("Impact Bond Name - (Value)", "name/value", Text),
    ("Alternative Names - (Value)", "alternative_names/value", Text),
    ("Stage of Development - (Value)", "stage_development/value", OneOf(STAGES)),
    ("Stage of Development - (Source ID's)", "stage_development/source_ids", Text),
    ("Social Investment Prototype - (Value)", "social_investment_prototype/value", OneOf(YES_NO)),
    ("Dates - Date outcomes contract signed - (Value)", "dates/outcomes_contract_signed/value", Date),
    (
        "Dates - Date contracts between all parties signed - (Value)",
        "dates/contracts_between_all_parties_signed/value",
        Date,
    ),
    ("Dates - Anticipated completion date - (Value)", "dates/anticipated_completion_date/value", Date),
    ("Dates - Actual completion date - (Value)", "dates/actual_completion_date/value", Date),
    ("Dates - Start date of service provision - (Value)", "dates/start_date_of_service_provision/value", Date),
    (
        "Dates - Anticipated end date of service provision - (Value)",
        "dates/anticipated_end_date_of_service_provision/value",
        Date,
    ),
    (
        "Dates - Actual end date of service provision - (Value)",
        "dates/actual_end_date_of_service_provision/value",
        Date,
    ),
    (
        "Dates - Anticipated duration of service provision - (Value)",
        "dates/anticipated_duration_of_service_provision/value",
        Number,
    ),
    (
        "Dates - Actual duration of service provision - (Value)",
        "dates/actual_duration_of_service_provision/value",
        Number,
    ),
    ("Dates - (Source ID's)", "dates/source_ids", Text),
    ("Dates - (Notes)", "dates/notes", Text),
    ("Jurisdiction - Jurisdiction - (Value)", "jurisdiction/jurisdiction/value", Text),
    ("Jurisdiction - (Source ID's)", "jurisdiction/source_ids", Text),
    ("Jurisdiction - (Notes)", "jurisdiction/notes", Text),
    (
        "Overall project finance - Total investment commitment - Currency - (Value)",
        "overall_project_finance/total_investment_commitment/currency/value",
        Text,
    ),
    (
        "Overall project finance - Total investment commitment - Amount - Min - (Value)",
        "overall_project_finance/total_investment_commitment/amount/min/value",
        Number,
    ),
    (
        "Overall project finance - Total investment commitment - Amount - Exact - (Value)",
        "overall_project_finance/total_investment_commitment/amount/exact/value",
        Number,
    ),
    (
        "Overall project finance - Total investment commitment - Amount - Max - (Value)",
        "overall_project_finance/total_investment_commitment/amount/max/value",
        Number,
    ),
    (
        "Overall project finance - Total investment commitment - Amount USD - Min - (Value)",
        "overall_project_finance/total_investment_commitment/amount_usd/min/value",
        Number,
    ),
    (
        "Overall project finance - Total investment commitment - Amount USD - Exact - (Value)",
        "overall_project_finance/total_investment_commitment/amount_usd/exact/value",
        Number,
    ),
    (
        "Overall project finance - Total investment commitment - Amount USD - Max - (Value)",
        "overall_project_finance/total_investment_commitment/amount_usd/max/value",
        Number,
    ),
    (
        "Overall project finance - Maximum potential outcome payment - Currency - (Value)",
        "overall_project_finance/maximum_potential_outcome_payment_v2/currency/value",
        Text,
    ),
    (
        "Overall project finance - Maximum potential outcome payment - Amount - (Value)",
        "overall_project_finance/maximum_potential_outcome_payment_v2/amount/value",
        Number,
    ),
    (
        "Overall project finance - Maximum potential outcome payment - Amount USD - (Value)",
        "overall_project_finance/maximum_potential_outcome_payment_v2/amount_usd/value",
        Number,
    ),
    (
        "Overall project finance - Maximum potential loss - (Value)",
        "overall_project_finance/maximum_potential_loss/value",
        Text,
    ),
    (
        "Overall project finance - Maximum potential return type - (Value)",
        "overall_project_finance/maximum_potential_return_type/value",
        Text,
    ),
    (
        "Overall project finance - Maximum potential return - (Value)",
        "overall_project_finance/maximum_potential_return/value",
        Text,
    ),
    (
        "Overall project finance - Configuration of the Contracting Parties - (Value)",
        "overall_project_finance/configuration_contracting_parties/value",
        Text,
    ),
    (
        "Overall project finance - Investor repayment - (Value)",
        "overall_project_finance/investor_repayment/value",
        Text,
    ),
    (
        "Overall project finance - Total outcome payments made - Currency - (Value)",
        "overall_project_finance/total_outcome_payments_made/currency/value",
        Text,
    ),
    (
        "Overall project finance - Total outcome payments made - Amount - (Value)",
        "overall_project_finance/total_outcome_payments_made/amount/value",
        Number,
    ),
    (
        "Overall project finance - Total outcome payments made - Amount USD - (Value)",
        "overall_project_finance/total_outcome_payments_made/amount_usd/value",
        Number,
    ),
    ("Overall project finance - (Source ID's)", "overall_project_finance/source_ids", Text),
    ("Overall project finance - (Notes)", "overall_project_finance/notes", Text),
    (
        "Investment Details - Total Funds Invested - Latest - Currency - (Value)",
        "investment_details/total_funds_invested/latest/currency/value",
        Text,
    ),
    (
        "Investment Details - Total Funds Invested - Latest - Amount - (Value)",
        "investment_details/total_funds_invested/latest/amount/value",
        Number,
    ),
    (
        "Investment Details - Total Funds Invested - Latest - Amount USD - (Value)",
        "investment_details/total_funds_invested/latest/amount_usd/value",
        Number,
    ),
    (
        "Investment Details - Total Funds Invested - Latest - Date - (Value)",
        "investment_details/total_funds_invested/latest/date/value",
        Date,
    ),
    (
        "Investment Details - Internal Rate of Return - Target - (Value)",
        "investment_details/internal_rate_of_return/target/value",
        Text,
    ),
    (
        "Investment Details - Internal Rate of Return - Latest - (Value)",
        "investment_details/internal_rate_of_return/latest/value",
        Text,
    ),
    (
        "Investment Details - Internal Rate of Return - Date - (Value)",
        "investment_details/internal_rate_of_return/date/value",
        Date,
    ),
    ("Investment Details - (Source ID's)", "investment_details/source_ids", Text),
    ("Investment Details - (Notes)", "investment_details/notes", Text),
    (
        "Purpose and classifications - Social challenge - (Value)",
        "purpose_and_classifications/social_challenge/value",
        Text,
    ),
    ("Purpose and classifications - Intervention - (Value)", "purpose_and_classifications/intervention/value", Text),
    (
        "Purpose and classifications - Policy sector - (Value)",
        "purpose_and_classifications/policy_sector/value",
        OneOf(SECTORS),
    ),
    (
        "Purpose and classifications - Primary SDG goal - (Value)",
        "purpose_and_classifications/primary_sdg_goal/value",
        Text,
    ),
    (
        "Purpose and classifications - Secondary SDG goals - (Value)",
        "purpose_and_classifications/secondary_sdg_goals/value",
        Text,
    ),
    (
        "Purpose and classifications - Primary SDG target - (Value)",
        "purpose_and_classifications/primary_sdg_target/value",
        Text,
    ),
    (
        "Purpose and classifications - Secondary SDG targets - (Value)",
        "purpose_and_classifications/secondary_sdg_targets/value",
        Text,
    ),
    ("Purpose and classifications - (Source ID's)", "purpose_and_classifications/source_ids", Text),
    ("Purpose and classifications - (Notes)", "purpose_and_classifications/notes", Text),
    (
        "Service and beneficiaries - Target population - (Value)",
        "service_and_beneficiaries/target_population/value",
        Text,
    ),
    (
        "Service and beneficiaries - Targeted number of unique service users or beneficiaries (total) - (Value)",
        "service_and_beneficiaries/targeted_number_service_users_or_beneficiaries_total/value",
        Number,
    ),
    (
        "Service and beneficiaries - Unit type of targeted service users or beneficiaries - (Value)",
        "service_and_beneficiaries/unit_type_targeted_service_users_or_beneficiaries/value",
        OneOf(UNITS),
    ),
    (
        "Service and beneficiaries - Unit description of targeted service user or beneficiaries - (Value)",
        "service_and_beneficiaries/unit_description_of_service_user_or_beneficiaries/value",
        Text,
    ),
    (
        "Service and beneficiaries - Actual number of unique service users or beneficiaries engaged (total) - (Value)",
        "service_and_beneficiaries/actual_number_service_users_or_beneficiaries_total/value",
        Number,
    ),
    (
        "Service and beneficiaries - Unit type of actual service users or beneficiaries engaged - (Value)",
        "service_and_beneficiaries/unit_type_actual_service_users_or_beneficiaries/value",
        OneOf(UNITS),
    ),
    (
        "Service and beneficiaries - Unit description of actual service user or beneficiaries engaged - (Value)",
        "service_and_beneficiaries/unit_description_of_actual_service_user_or_beneficiaries/value",
        Text,
    ),
    ("Service and beneficiaries - (Source ID's)", "service_and_beneficiaries/source_ids", Text),
    ("Service and beneficiaries - (Notes)", "service_and_beneficiaries/notes", Text),
    ("Changes to project due to COVID-19 - (Value)", "changes_to_project_due_to_covid19/value", OneOf(COVID)),
    ("Changes to project due to COVID-19 - (Source ID's)", "changes_to_project_due_to_covid19/source_ids", Text),
    ("Notes - (Value)", "notes/value", Text),
];
