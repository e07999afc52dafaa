using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Jobs;

internal static class JobRules
{
    private const int MaxItems = 50;
    private const int ShortTextMaxLength = 255;
    private const int LanguageMaxLength = 35;

    public static IRuleBuilderOptions<T, string?> IsJobTitle<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(Job.TitleMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, string?> IsCompany<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(Job.CompanyMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, string?> IsWebAddress<T>(this IRuleBuilder<T, string?> rule) => rule
        .MaximumLength(Job.UrlMaxLength).IsStorable()
        .Must(url => url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        .WithMessage("Use an address that begins with https:// or http://.");

    public static IRuleBuilderOptions<T, string?> IsJobDescription<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Job.DescriptionMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, string?> IsJobNotes<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Job.NotesMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, int?> IsScore<T>(this IRuleBuilder<T, int?> rule) =>
        rule.InclusiveBetween(0, Job.MaxScore);

    public static IRuleBuilderOptions<T, string?> IsShortText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(ShortTextMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, string?> IsLanguageTag<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(LanguageMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> IsShortList<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule) =>
        rule.Must(items => items is null || items.Count <= MaxItems).WithMessage($"'{{PropertyName}}' takes {MaxItems} at most.");
}

internal sealed class JobDetailsValidator : AbstractValidator<JobDetails>
{
    public JobDetailsValidator()
    {
        RuleFor(details => details.CompanyUrl).IsWebAddress();
        RuleFor(details => details.Locations).NotNull().IsShortList();
        RuleForEach(details => details.Locations).NotNull().SetValidator(new JobLocationValidator());
        RuleFor(details => details.AllowedRegions).NotNull().IsShortList();
        RuleForEach(details => details.AllowedRegions).NotEmpty().IsShortText();
        RuleFor(details => details.Salary!).SetValidator(new SalaryValidator()).When(details => details.Salary is not null);
        RuleFor(details => details.EmploymentTypes).NotNull().IsShortList();
        RuleFor(details => details.Seniority).IsShortText();
        RuleFor(details => details.Department).IsShortText();
        RuleFor(details => details.Tags).NotNull().IsShortList();
        RuleForEach(details => details.Tags).NotEmpty().IsShortText();
        RuleFor(details => details.Language).IsLanguageTag();
    }
}

internal sealed class JobLocationValidator : AbstractValidator<JobLocation>
{
    public JobLocationValidator()
    {
        RuleFor(location => location.Raw).NotEmpty().IsShortText();
        RuleFor(location => location.City).IsShortText();
        RuleFor(location => location.Region).IsShortText();
        RuleFor(location => location.CountryCode).Length(2).IsStorable();
    }
}

internal sealed class SalaryValidator : AbstractValidator<Salary>
{
    public SalaryValidator()
    {
        RuleFor(salary => salary.Min).GreaterThanOrEqualTo(0);
        RuleFor(salary => salary.Max).GreaterThanOrEqualTo(salary => salary.Min ?? 0);
        RuleFor(salary => salary.Currency).Length(3).IsStorable();
        RuleFor(salary => salary.Raw).IsShortText();
    }
}
