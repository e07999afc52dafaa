using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Profiles;

internal static class JobProfileRules
{
    public static IRuleBuilderOptions<T, string?> IsProfileName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(JobProfile.NameMaxLength).IsStorable();

    public static IRuleBuilderOptions<T, IReadOnlyList<Guid>?> AreProjects<T>(this IRuleBuilder<T, IReadOnlyList<Guid>?> rule) =>
        rule.Must(ids => ids is null || ids.Count <= JobProfile.MaxProjects)
            .WithMessage($"A profile names {JobProfile.MaxProjects} projects at most.");
}

internal sealed class JobWishesValidator : AbstractValidator<JobWishes>
{
    public JobWishesValidator()
    {
        RuleFor(wishes => wishes.Roles).NotNull().IsShortList();
        RuleForEach(wishes => wishes.Roles).NotEmpty().IsShortText();
        RuleFor(wishes => wishes.Locations).NotNull().IsShortList();
        RuleForEach(wishes => wishes.Locations).NotEmpty().IsShortText();
        RuleFor(wishes => wishes.RemoteModes).NotNull().IsShortList();
        RuleFor(wishes => wishes.Exclusions).NotNull().IsShortList();
        RuleForEach(wishes => wishes.Exclusions).NotEmpty().IsShortText();
        RuleFor(wishes => wishes.Threshold).InclusiveBetween(0, Job.MaxScore);
        RuleFor(wishes => wishes.MinimumPay!.Amount).GreaterThanOrEqualTo(0).When(wishes => wishes.MinimumPay is not null);
        RuleFor(wishes => wishes.MinimumPay!.Currency).NotNull().Length(3).IsStorable()
            .When(wishes => wishes.MinimumPay is not null);
    }
}

internal sealed class ContactBlockValidator : AbstractValidator<ContactBlock>
{
    public ContactBlockValidator()
    {
        RuleFor(contact => contact.FullName).IsShortText();
        RuleFor(contact => contact.Email).IsShortText();
        RuleFor(contact => contact.Phone).IsShortText();
        RuleFor(contact => contact.Location).IsShortText();
        RuleFor(contact => contact.Website).IsShortText();
    }
}
