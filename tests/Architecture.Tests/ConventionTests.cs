using System.Reflection;
using AssistantPlatform.Application.Common;
using FluentValidation;
using MediatR;

namespace AssistantPlatform.Architecture.Tests;

internal sealed class ConventionTests
{
    private static readonly Type[] Concrete = [.. Platform.Written.Where(type => type is { IsClass: true, IsAbstract: false })];

    [Test]
    public void Concrete_classes_are_sealed()
    {
        Assert.That(Concrete.Where(type => !type.IsSealed), Is.Empty);
    }

    [Test]
    public void Handlers_and_validators_are_internal()
    {
        var offenders = Concrete.Where(type =>
            Closes(type, typeof(IRequestHandler<,>))
            || Closes(type, typeof(INotificationHandler<>))
            || Closes(type, typeof(IValidator<>)));

        Assert.That(offenders.Where(type => type.IsVisible), Is.Empty);
    }

    [Test]
    public void Endpoints_are_internal()
    {
        var endpoints = Platform.Written.Where(type =>
            type.Assembly == Platform.Api && type.Name.Contains("Endpoint", StringComparison.Ordinal));

        Assert.That(endpoints.Where(type => type.IsVisible), Is.Empty);
    }

    [Test]
    public void Every_request_has_exactly_one_handler()
    {
        var offenders = Concrete
            .Where(type => Closes(type, typeof(IRequest<>)))
            .Where(request => Concrete.Count(type => ArgumentsOf(type, typeof(IRequestHandler<,>)).Contains(request)) != 1);

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Every_command_that_carries_text_has_a_validator()
    {
        var offenders = Concrete
            .Where(type => Closes(type, typeof(ICommand<>)) || Closes(type, typeof(ILongCommand<>)))
            .Where(command => command.GetProperties().Any(CarriesText))
            .Where(command => !Concrete.Any(type => ArgumentsOf(type, typeof(IValidator<>)).Contains(command)));

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void No_answer_that_is_kept_for_a_repetition_holds_a_secret()
    {
        string[] secrets = ["Secret", "Token", "Key", "Password", "Code", "Codes", "Ticket", "Uri"];
        var answers = Concrete.Where(type => type.IsAssignableTo(typeof(IIdempotent)))
            .Select(command => ArgumentsOf(command, typeof(ICommand<>)).Single()).ToList();

        Assert.That(answers, Is.Not.Empty);
        Assert.That(answers.SelectMany(answer => answer.GetProperties()).Select(member => member.Name), Has.None.AnyOf(secrets));
    }

    [Test]
    public void Lanes_that_merge_work_have_one_kind_which_can_be_merged()
    {
        var work = Concrete.Where(type => type.IsAssignableTo(typeof(IWorkItem))).ToList();
        var merging = work.Where(type => PolicyOf(type).Batch > 1).ToList();

        Assert.That(merging, Is.Not.Empty);
        Assert.That(merging.Where(type => !Closes(type, typeof(IMergedWorkItem<>))), Is.Empty);
        Assert.That(
            merging.Where(type => work.Count(other => PolicyOf(other).Lane == PolicyOf(type).Lane) > 1), Is.Empty);
    }

    private static WorkPolicy PolicyOf(Type work) => (WorkPolicy)work.GetProperty(nameof(IWorkItem.Policy))!.GetValue(null)!;

    private static bool CarriesText(PropertyInfo property) =>
        property.PropertyType == typeof(string)
        || property.PropertyType.GetGenericArguments().Contains(typeof(string))
        || property.PropertyType == typeof(string[]);

    private static bool Closes(Type type, Type open) => ArgumentsOf(type, open).Any();

    /// <summary>The first type argument of every closed form of an interface that a type implements.</summary>
    private static IEnumerable<Type> ArgumentsOf(Type type, Type open) => type.GetInterfaces()
        .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == open)
        .Select(candidate => candidate.GetGenericArguments()[0]);
}
