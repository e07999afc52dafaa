using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Behaviours;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.UnitTests.Common;

internal sealed class ValidationBehaviourTests
{
    private static readonly Greet Valid = new("Ann", new Address("Zurich"));

    private int _handled;

    [SetUp]
    public void Reset() => _handled = 0;

    [Test]
    public async Task Lets_a_request_through_that_nobody_checks()
    {
        Assert.That((await HandleAsync(Valid)).IsSuccess);
        Assert.That(_handled, Is.EqualTo(1));
    }

    [Test]
    public async Task Lets_a_valid_request_through()
    {
        Assert.That((await HandleAsync(Valid, NameRule(), TownRule())).IsSuccess);
        Assert.That(_handled, Is.EqualTo(1));
    }

    [Test]
    public async Task Keeps_an_invalid_request_from_its_handler()
    {
        var refused = (await HandleAsync(Valid with { FirstName = "" }, NameRule(), TownRule())).Error;

        Assert.That(refused?.Code, Is.EqualTo(CommonErrors.Invalid.Code));
        Assert.That(refused?.Fields?["firstName"], Is.Not.Empty);
        Assert.That(_handled, Is.Zero);
    }

    [Test]
    public async Task Names_a_field_by_its_path_on_the_wire()
    {
        var refused = (await HandleAsync(Valid with { HomeAddress = new Address("") }, NameRule(), TownRule())).Error;

        Assert.That(refused?.Fields?.Keys, Is.EqualTo(["homeAddress.town"]));
    }

    private static InlineValidator<Greet> NameRule()
    {
        var validator = new InlineValidator<Greet>();
        validator.RuleFor(request => request.FirstName).NotEmpty();
        return validator;
    }

    private static InlineValidator<Greet> TownRule()
    {
        var validator = new InlineValidator<Greet>();
        validator.RuleFor(request => request.HomeAddress.Town).NotEmpty();
        return validator;
    }

    private Task<Result<Done>> HandleAsync(Greet request, params IValidator<Greet>[] validators) =>
        new ValidationBehaviour<Greet, Result<Done>>(validators).Handle(request, CancellationToken.None, () =>
        {
            _handled++;
            return Task.FromResult(Result.Ok());
        });

    private sealed record Greet(string FirstName, Address HomeAddress) : ICommand<Done>;

    private sealed record Address(string Town);
}
